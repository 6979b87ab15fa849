import Sharing
import Testing

@Suite("Masking")
struct MaskingTests {
    @Test(
        "Of a name the first character stays, and nothing tells how long it was",
        arguments: [
            ("张三", "张**"), ("欧阳小明", "欧**"), ("Zhang San", "Z***"), (" Zoë", "Z***"), ("é", "é***"), ("", ""),
            ("  ", ""),
        ])
    func names(name: String, masked: String) {
        #expect(Masking.name(name) == masked)
    }

    @Test(
        "Of a number the first and the last character stay",
        arguments: [
            ("11010519491231002X", "1················X"), ("12345", "1···5"), ("1234", "····"), ("1", "·"), ("", ""),
        ])
    func numbers(number: String, masked: String) {
        #expect(Masking.number(number) == masked)
    }
}
