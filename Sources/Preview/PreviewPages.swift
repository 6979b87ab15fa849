/// The answers with what a build made, and those in its stead.
enum PreviewPages {
    /// The file of that path; the site's own page for missing ones, or a plain one, where there is none.
    static func answer(to path: String, from snapshot: PreviewSnapshot) -> PreviewAnswer {
        if let bytes = snapshot.files[path] {
            let mediaType = MediaType.of(path)
            return mediaType == MediaType.html
                ? page(.ok, bytes, snapshot) : PreviewAnswer(status: .ok, mediaType: mediaType, body: bytes)
        }
        if snapshot.version == 0 {
            let sentence = "Nothing is built yet. This page shows the site as soon as it is."
            return page(.unavailable, plain(sentence), snapshot)
        }
        return page(.notFound, snapshot.files["404.html"] ?? plain("There is no such page in the site."), snapshot)
    }

    private static func page(_ status: PreviewAnswer.Status, _ bytes: [UInt8], _ snapshot: PreviewSnapshot)
        -> PreviewAnswer
    {
        PreviewAnswer(
            status: status, mediaType: MediaType.html, body: LivePage.following(bytes, from: snapshot.version))
    }

    private static func plain(_ sentence: String) -> [UInt8] {
        Array(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Preview</title>
            <link rel="icon" href="data:,">
            </head>
            <body>
            <main><h1>Preview</h1><p>\(sentence)</p></main>
            </body>
            </html>

            """.utf8)
    }
}
