import Domain

extension ReportForm: Spelled {
  var spelled: [String] {
    switch self {
    case .choose(let choice): spell("choose", choice)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "choose": self.init(ReportForm.choose, from: &words)
    default: return nil
    }
  }
}

extension FigureList: Spelled {
  var spelled: [String] {
    switch self {
    case .named(let name): spell("named", name)
    case .trade(let key): spell("trade", key)
    case .sex(let name): spell("sex", name)
    case .province(let code): spell("province", code)
    }
  }

  init?(from words: inout ArraySlice<String>) {
    switch words.popFirst() {
    case "named": self.init(FigureList.named, from: &words)
    case "trade": self.init(FigureList.trade, from: &words)
    case "sex": self.init(FigureList.sex, from: &words)
    case "province": self.init(FigureList.province, from: &words)
    default: return nil
    }
  }
}

extension ReportChoice: Spelled {
  var spelled: [String] { from.spelled + to.spelled + province.spelled }

  init?(from words: inout ArraySlice<String>) {
    guard let from = Day?(from: &words), let to = Day?(from: &words),
      let province = String?(from: &words)
    else { return nil }
    self.init(from: from, to: to, province: province)
  }
}
