/// Arabic presentation forms and the letters they stand for.
///
/// Generated from Unicode 14: NFKC of U+FB50 to U+FDFF and U+FE70 to U+FEFC, without the spaces and
/// tatweels that carry lone marks there. Canvas has such a table for what is shown; this target
/// sees none of ours, and what a passphrase folds to may never change, not even with a better table
/// there.
enum PresentationForms {
  /// The letters that a form stands for; `nil` for every other scalar.
  static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard (0xFB50...0xFEFC).contains(scalar.value) else { return nil }
    return table[scalar]
  }

  private static let table = singles.merging(ligatures) { single, _ in single }

  private static let singles: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for run in singleData.split(separator: " ") {
      let parts = run.split { $0 == "-" || $0 == ":" }
      guard let first = UInt32(parts[0], radix: 16), let count = UInt32(parts[1]),
        let letter = UInt32(parts[2], radix: 16).flatMap(Unicode.Scalar.init)
      else { continue }
      for form in first..<first + count { Unicode.Scalar(form).map { table[$0] = [letter] } }
    }
    return table
  }()

  private static let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = {
    let letters = Dictionary(uniqueKeysWithValues: zip(codes.unicodeScalars, meanings))
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    var form: UInt32 = 0
    for word in ligatureData.split(separator: " ") {
      if word.last == ":" {
        form = UInt32(word.dropLast(), radix: 16) ?? 0
      } else {
        Unicode.Scalar(form).map { table[$0] = word.unicodeScalars.compactMap { letters[$0] } }
        form += 1
      }
    }
    return table
  }()

  /// First form, how many forms follow each other, their one letter.
  private static let singleData = """
    FB50-2:0671 FB52-4:067B FB56-4:067E FB5A-4:0680 FB5E-4:067A FB62-4:067F FB66-4:0679 \
    FB6A-4:06A4 FB6E-4:06A6 FB72-4:0684 FB76-4:0683 FB7A-4:0686 FB7E-4:0687 FB82-2:068D \
    FB84-2:068C FB86-2:068E FB88-2:0688 FB8A-2:0698 FB8C-2:0691 FB8E-4:06A9 FB92-4:06AF \
    FB96-4:06B3 FB9A-4:06B1 FB9E-2:06BA FBA0-4:06BB FBA4-2:06C0 FBA6-4:06C1 FBAA-4:06BE \
    FBAE-2:06D2 FBB0-2:06D3 FBD3-4:06AD FBD7-2:06C7 FBD9-2:06C6 FBDB-2:06C8 FBDE-2:06CB \
    FBE0-2:06C5 FBE2-2:06C9 FBE4-4:06D0 FBE8-2:0649 FBFC-4:06CC FE70-2:064B FE72-1:064C \
    FE74-1:064D FE76-2:064E FE78-2:064F FE7A-2:0650 FE7C-2:0651 FE7E-2:0652 FE80-1:0621 \
    FE81-2:0622 FE83-2:0623 FE85-2:0624 FE87-2:0625 FE89-4:0626 FE8D-2:0627 FE8F-4:0628 \
    FE93-2:0629 FE95-4:062A FE99-4:062B FE9D-4:062C FEA1-4:062D FEA5-4:062E FEA9-2:062F \
    FEAB-2:0630 FEAD-2:0631 FEAF-2:0632 FEB1-4:0633 FEB5-4:0634 FEB9-4:0635 FEBD-4:0636 \
    FEC1-4:0637 FEC5-4:0638 FEC9-4:0639 FECD-4:063A FED1-4:0641 FED5-4:0642 FED9-4:0643 \
    FEDD-4:0644 FEE1-4:0645 FEE5-4:0646 FEE9-4:0647 FEED-2:0648 FEEF-2:0649 FEF1-4:064A
    """

  /// The first form with a colon, then the letters of that form and its neighbours, as `codes`.
  private static let ligatureData = """
    FBDD: 74 FBEA: eA eA e5 e5 ew ew e7 e7 e6 e6 e8 e8 e0 e0 e0 eY eY eY FC00: ej eH em eY ey bj \
    bH bx bm bY by tj tH tx tm tY ty vj vm vY vy jH jm Hj Hm xj xH xm sj sH sx sm SH Sm Nj NH Nx \
    Nm TH Tm Zm Ej Em gj gm fj fH fx fm fY fy qH qm qY qy kA kj kH kx kl km kY ky lj lH lx lm lY \
    ly mj mH mx mm mY my nj nH nx nm nY ny hj hm hY hy yj yH yx ym yY yy DL rL YL UW KW aW uW iW \
    WL er ez em en eY ey br bz bm bn bY by tr tz tm tn tY ty vr vz vm vn vY vy fY fy qY qy kA kl \
    km kY ky lm lY ly mA mm nr nz nm nn nY ny YL yr yz ym yn yY yy ej eH ex em eh bj bH bx bm bh \
    tj tH tx tm th vm jH jm Hj Hm xj xm sj sH sx sm SH Sx Sm Nj NH Nx Nm TH Zm Ej Em gj gm fj fH \
    fx fm qH qm kj kH kx kl km lj lH lx lm lh mj mH mx mm nj nH nx nm nh hj hm hL yj yH yx ym yh \
    em eh bm bh tm th vm vh sm sh cm ch kl km lm nm nh ym yh aW uW iW TY Ty EY Ey gY gy sY sy cY \
    cy HY Hy jY jy xY xy SY Sy NY Ny cj cH cx cm cr sr Sr Nr TY Ty EY Ey gY gy sY sy cY cy HY Hy \
    jY jy xY xy SY Sy NY Ny cj cH cx cm cr sr Sr Nr cj cH cx cm sh ch Tm sj sH sx cj cH cx Tm Zm \
    AF AF FD50: tjm tHj tHj tHm txm tmj tmH tmx jmH jmH Hmy HmY sHj sjH sjY smH smH smj smm smm \
    SHH SHH Smm cHm cHm cjy cmx cmx cmm cmm NHY Nxm Nxm TmH TmH Tmm Tmy Ejm Emm Emm EmY gmm gmy \
    gmY fxm fxm qmH qmm lHm lHy lHY ljj ljj lxm lxm lmH lmH mHj mHm mHy mjH mjm mxj mxm FD92: \
    mjx hmj hmm nHm nHY njm njm njY nmy nmY ymm ymm bxy tjy tjY txy txY tmy tmY jmy jHY jmY sxY \
    SHy cHy NHy ljy lmy yHy yjy ymy mmy qmy nHy qmH lHm Emy kmy njH mxy ljm kmm ljm njH jHy Hjy \
    mjy fmy bHy kmm Ejm Smm sxy njy FDF0: Sl9 ql9 Allh Akbr mHmd SlEm rswl Elyh wslm SlY \
    SlY_Allh_Elyh_wslm jl_jlAlh r2Al FEF5: lM lM lO lO lI lI lA lA
    """

  /// ASCII stands for Arabic so that a line reads in one direction in every editor.
  private static let codes = "_MOIeAbtvjHxdDrzscSNTZEgfqklmnhwYyFUKauiWL46782095"

  /// The letters in the order of `codes`.
  private static let meanings: [Unicode.Scalar] = [
    "\u{0020}", "\u{0622}", "\u{0623}", "\u{0625}", "\u{0626}", "\u{0627}", "\u{0628}", "\u{062A}",
    "\u{062B}", "\u{062C}", "\u{062D}", "\u{062E}", "\u{062F}", "\u{0630}", "\u{0631}", "\u{0632}",
    "\u{0633}", "\u{0634}", "\u{0635}", "\u{0636}", "\u{0637}", "\u{0638}", "\u{0639}", "\u{063A}",
    "\u{0641}", "\u{0642}", "\u{0643}", "\u{0644}", "\u{0645}", "\u{0646}", "\u{0647}", "\u{0648}",
    "\u{0649}", "\u{064A}", "\u{064B}", "\u{064C}", "\u{064D}", "\u{064E}", "\u{064F}", "\u{0650}",
    "\u{0651}", "\u{0670}", "\u{0674}", "\u{06C6}", "\u{06C7}", "\u{06C8}", "\u{06CC}", "\u{06D0}",
    "\u{06D2}", "\u{06D5}",
  ]
}
