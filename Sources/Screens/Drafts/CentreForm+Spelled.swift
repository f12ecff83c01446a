import Domain

extension CentreForm: Spelled {
  var spelled: [String] {
    switch self {
    case .founding: ["founding"]
    case .addOperator: ["addOperator"]
    case .changeOperator: ["changeOperator"]
    case .removeOperator: ["removeOperator"]
    case .openDesk: ["openDesk"]
    case .correctNames: ["correctNames"]
    case .changePassphrase: ["changePassphrase"]
    case .setPassphrase: ["setPassphrase"]
    case .lockAfter: ["lockAfter"]
    case .backup: ["backup"]
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "founding": self = .founding
    case "addOperator": self = .addOperator
    case "changeOperator": self = .changeOperator
    case "removeOperator": self = .removeOperator
    case "openDesk": self = .openDesk
    case "correctNames": self = .correctNames
    case "changePassphrase": self = .changePassphrase
    case "setPassphrase": self = .setPassphrase
    case "lockAfter": self = .lockAfter
    case "backup": self = .backup
    default: return nil
    }
  }
}
