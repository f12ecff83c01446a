import Canvas
import Testing
import Wording

@testable import Program

@Suite("The desk's frame")
struct DeskFrameTests {
  /// One served, two present, the fourth found by number and shown.
  private func screen(_ language: Language) throws -> String {
    var walk = try Walk(ceremonyOf: 5, language: language)
    walk.press(.enter, .enter, .tab, .enter, .enter, .tab, .tab)
    walk.type("4")
    walk.press(.enter)
    return walk.screen
  }

  @Test("the whole screen in French from left to right")
  func french() throws {
    let expected = """
       Centre d'Agadir                     Naïma B. · 21 novembre 2026 · ● enregistré
       samedi 21 novembre 2026 · Tiznit                         remis 1/5  présents 2
      ┌ Table de remise ───────────────────┐┌ 004 · Youssef Ouali ───────────────────┐
      │chercher :                          ││Youssef Ouali · ﻲﻟﺍﻮﻟﺍ ﻒﺳﻮﻳ             │
      │  001 ✓ Hassan Berrada   remis 11:00││CIN J***454 · AGD-1-2026-0004           │
      │  002 ● Saïd Amzil        présent(e)││Couture                                 │
      │  003 ● Fatima Zahiri     présent(e)││                                        │
      │▸ 004   Youssef Ouali     attendu(e)││Chèque n° 4471204            5 000,00 DH│
      │  005   Khadija Manso…    attendu(e)││1 Machine à coudre industri… 2 400,00 DH│
      │                                    ││  SN 204004                             │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││décharge AGD-1-2026-000004   7 400,00 DH│
      │                                    ││▸ Entrée: remettre                      │
      └────────────────────────────────────┘└────────────────────────────────────────┘

       Entrée remettre  F4 issue  F6 annuler  Tab pointage  F3 chercher  F9 menu
      """
    #expect(try screen(.french) == expected)
  }

  @Test("the whole screen in English from left to right")
  func english() throws {
    let expected = """
       Centre d'Agadir                          Naïma B. · 21 November 2026 · ● saved
       Saturday 21 November 2026 · Tiznit                       handed 1/5  present 2
      ┌ Hand-over table ───────────────────┐┌ 004 · Youssef Ouali ───────────────────┐
      │find:                               ││Youssef Ouali · ﻲﻟﺍﻮﻟﺍ ﻒﺳﻮﻳ             │
      │  001 ✓ Hassan Berrada  handed 11:00││CIN J***454 · AGD-1-2026-0004           │
      │  002 ● Saïd Amzil           present││Sewing                                  │
      │  003 ● Fatima Zahiri        present││                                        │
      │▸ 004   Youssef Ouali       expected││Cheque n° 4471204            5,000.00 DH│
      │  005   Khadija Manso…      expected││1 Industrial lockstitch mac… 2,400.00 DH│
      │                                    ││  SN 204004                             │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││                                        │
      │                                    ││receipt AGD-1-2026-000004    7,400.00 DH│
      │                                    ││▸ Enter: hand over                      │
      └────────────────────────────────────┘└────────────────────────────────────────┘

       Enter hand over  F4 outcome  F6 undo  Tab check-in  F3 find  F9 menu
      """
    #expect(try screen(.english) == expected)
  }

  @Test("the whole screen in Arabic, mirrored")
  func arabic() throws {
    let expected = """
       ﻆﻔﺤﻟﺍ ﻢﺗ ● · 2026 ﺮﺒﻧﻮﻧ 21 · Naïma B.                              ﺮﻳﺩﺎﻛﺃ ﺰﻛﺮﻣ
       2 ﻥﻭﺮﺿﺎﺣ  1/5 ﻢﻠﺳُ                                 Tiznit · 2026 ﺮﺒﻧﻮﻧ 21 ﺖﺒﺴﻟﺍ
      ┌───────────────────── ﻲﻟﺍﻮﻟﺍ ﻒﺳﻮﻳ · 004 ┐┌───────────────────── ﻢﻴﻠﺴﺘﻟﺍ ﺔﻟﻭﺎﻃ ┐
      │             ﻲﻟﺍﻮﻟﺍ ﻒﺳﻮﻳ · Youssef Ouali││                                :ﺚﺤﺑ│
      │           AGD-1-2026-0004 · CIN J***454││11:00 ﻢﻠﺳُ          ﺓﺩﺍﺮﺑ ﻦﺴﺣ ✓ 001  │
      │                                 ﺔﻃﺎﻴﺨﻟﺍ││(ﺓ)ﺮﺿﺎﺣ           ﻞﻳﺰﻣﺃ ﺪﻴﻌﺳ ● 002  │
      │                                        ││(ﺓ)ﺮﺿﺎﺣ        ﻱﺮﻴﻫﺰﻟﺍ ﺔﻤﻃﺎﻓ ● 003  │
      │ﻢﻫﺭﺩ 5.000,00             n° 4471204 ﻚﻴﺷ││(ﺓ)ﺮﻈﺘﻨﻣ         ﻲﻟﺍﻮﻟﺍ ﻒﺳﻮﻳ   004 ◂│
      │ﻢﻫﺭﺩ 2.400,00         ﺔﻴﻋﺎﻨﺻ ﺔﻃﺎﻴﺧ ﺔﻟﺁ 1││(ﺓ)ﺮﻈﺘﻨﻣ      ﻱﺭﻮﺼﻨﻤﻟﺍ ﺔﺠﻳﺪﺧ   005  │
      │                             SN 204004  ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │                                        ││                                    │
      │ﻢﻫﺭﺩ 7.400,00      AGD-1-2026-000004 ﻞﺻﻭ││                                    │
      │                          ﻢﻴﻠﺴﺗ :Enter ◂││                                    │
      └────────────────────────────────────────┘└────────────────────────────────────┘

       ﺝﻭﺮﺧ F12  ﺔﻤﺋﺎﻘﻟﺍ F9  ﺚﺤﺑ F3  ﺭﻮﻀﺤﻟﺍ Tab  ﻊﺟﺍﺮﺗ F6  ﻯﺮﺧﺃ ﺔﺠﻴﺘﻧ F4  ﻢﻴﻠﺴﺗ Enter
      """
    #expect(try screen(.arabic) == expected)
  }
}
