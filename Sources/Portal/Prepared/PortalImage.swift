import Notation

extension PersonPortal {
    /// What is the same for all people, as it is carried by the program: with it a portal is made without the theme, the
    /// guide and the rule book's text.
    public var image: [UInt8] {
        var image = ImageWriting()
        template.write(to: &image)
        topics.write(to: &image)
        image.flag(hasGuide)
        words.write(to: &image)
        return image.bytes
    }

    /// - Parameter image: what `image` gave; nil for anything else.
    public init?(image: UnsafeBufferPointer<UInt8>) {
        var reading = ImageReading(image)
        do throws(ImageReading.Unreadable) {
            let (template, topics) = (try Template(&reading), try GuideTopics(&reading))
            let (hasGuide, words) = (try reading.flag(), try Words(&reading))
            guard reading.isAtEnd else { return nil }
            self.init(template: template, topics: topics, hasGuide: hasGuide, words: words)
        } catch {
            return nil
        }
    }
}
