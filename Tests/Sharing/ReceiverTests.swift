import Records
import Testing

@testable import Sharing

@Suite("The receiver among those who paid")
struct ReceiverTests {
    private func paid(_ name: String, payer: String?, code: String? = nil, in record: Record? = nil) throws -> Bool {
        Receiver(name, in: try record ?? Judged.record())
            .paid(Contribution(month: try month("2024-01"), payer: payer, payerCode: code))
    }

    @Test("By the name as names are compared")
    func name() throws {
        #expect(try paid("juniper workshop LTD", payer: "Ｊuniper  Workshop Ltd"))
        #expect(try !paid("Juniper Workshop", payer: "Juniper Workshop Ltd"))
        #expect(try !paid("Juniper Workshop Ltd", payer: nil))
    }

    @Test("By the code that the record has beside the name: another code of the name is somebody else")
    func code() throws {
        #expect(try paid("Juniper Workshop Ltd", payer: "Another name", code: "91350100M000100Y43"))
        #expect(try !paid("Juniper Workshop Ltd", payer: "Juniper Workshop Ltd", code: "91310999MA0000001X"))
        #expect(try paid("Juniper Workshop Ltd", payer: "Juniper Workshop Ltd"))
    }
}
