import Markup
import Testing

@Suite("Hexadecimal digits")
struct HexadecimalTests {
    @Test("Each byte is two small digits")
    func digits() {
        #expect([UInt8]().hexadecimal == "")
        #expect([0x00, 0x0A, 0xB0, 0xFF].hexadecimal == "000ab0ff")
    }
}
