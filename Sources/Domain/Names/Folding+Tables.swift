/// Folding data generated from Unicode 14 with NFKC; see the test that compares it.
///
/// ASCII stands for Arabic so that a line reads in one direction in every editor.
enum FoldingData {
  /// U+00C0 to U+024F: the plain letter, a capital for a pair, a dot for no change.
  static let latin = """
    aaaaaaAceeeeiiiidnooooo.ouuuuyHSaaaaaaAceeeeiiiidnooooo.ouuuuyHyaaaaaaccccccccddddeeeee\
    eeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuu\
    uuuuuuwwyyyzzzzzzs................................oo.............uu...................D\
    DDLLLNNNaaiioouuuuuuuuuu.aaaaAA..ggkkoooo..jDDDgg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt\
    ..hh......aaeeooooooooyy............................
    """

  /// U+1E00 to U+1EFF, written as `latin`.
  static let latinAdditional = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnooooooooppp\
    prrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaa\
    aaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """

  /// U+FB50 to U+FBE9: the plain letter and how many forms follow; `-` is no change.
  static let formsA = """
    0671:2 067B:4 067E:4 0680:4 067A:4 067F:4 0679:4 06A4:4 06A6:4 0684:4 0683:4 0686:4 \
    0687:4 068D:2 068C:2 068E:2 0688:2 0698:2 0691:2 06A9:4 06AF:4 06B3:4 06B1:4 06BA:2 \
    06BB:4 06C0:2 06C1:4 06BE:4 06D2:2 06D3:2 -:33 06AD:4 06C7:2 06C6:2 06C8:2 06C7:1 06CB:2 \
    06C5:2 06C9:2 06D0:4 0649:2
    """

  /// U+FE80 to U+FEF4, written as `formsA`.
  static let formsB = """
    0621:1 0622:2 0623:2 0624:2 0625:2 0626:4 0627:2 0628:4 0629:2 062A:4 062B:4 062C:4 \
    062D:4 062E:4 062F:2 0630:2 0631:2 0632:2 0633:4 0634:4 0635:4 0636:4 0637:4 0638:4 \
    0639:4 063A:4 0641:4 0642:4 0643:4 0644:4 0645:4 0646:4 0647:4 0648:2 0649:2 064A:4
    """

  /// U+FBEA to U+FDFC, folded: `.` is no change, `-` is nothing, `_` is a space.
  static let ligatures = """
    yA yA . . yw yw . . . . . . . . . yy yy yy y y y y yj yH ym yy yy bj bH bx bm by by tj \
    tH tx tm ty ty vj vm vy vy jH jm Hj Hm xj xH xm sj sH sx sm SH Sm Nj NH Nx Nm TH Tm Zm \
    Ej Em gj gm fj fH fx fm fy fy qH qm qy qy kA kj kH kx kl km ky ky lj lH lx lm ly ly mj \
    mH mx mm my my nj nH nx nm ny ny hj hm hy hy yj yH yx ym yy yy D r y - - - - - - yr yz \
    ym yn yy yy br bz bm bn by by tr tz tm tn ty ty vr vz vm vn vy vy fy fy qy qy kA kl km \
    ky ky lm ly ly mA mm nr nz nm nn ny ny y yr yz ym yn yy yy yj yH yx ym yh bj bH bx bm bh \
    tj tH tx tm th vm jH jm Hj Hm xj xm sj sH sx sm SH Sx Sm Nj NH Nx Nm TH Zm Ej Em gj gm \
    fj fH fx fm qH qm kj kH kx kl km lj lH lx lm lh mj mH mx mm nj nH nx nm nh hj hm h yj yH \
    yx ym yh ym yh bm bh tm th vm vh sm sh cm ch kl km lm nm nh ym yh - - - Ty Ty Ey Ey gy \
    gy sy sy cy cy Hy Hy jy jy xy xy Sy Sy Ny Ny cj cH cx cm cr sr Sr Nr Ty Ty Ey Ey gy gy \
    sy sy cy cy Hy Hy jy jy xy xy Sy Sy Ny Ny cj cH cx cm cr sr Sr Nr cj cH cx cm sh ch Tm \
    sj sH sx cj cH cx Tm Zm A A . . . . . . . . . . . . . . . . . . tjm tHj tHj tHm txm tmj \
    tmH tmx jmH jmH Hmy Hmy sHj sjH sjy smH smH smj smm smm SHH SHH Smm cHm cHm cjy cmx cmx \
    cmm cmm NHy Nxm Nxm TmH TmH Tmm Tmy Ejm Emm Emm Emy gmm gmy gmy fxm fxm qmH qmm lHm lHy \
    lHy ljj ljj lxm lxm lmH lmH mHj mHm mHy mjH mjm mxj mxm . . mjx hmj hmm nHm nHy njm njm \
    njy nmy nmy ymm ymm bxy tjy tjy txy txy tmy tmy jmy jHy jmy sxy SHy cHy NHy ljy lmy yHy \
    yjy ymy mmy qmy nHy qmH lHm Emy kmy njH mxy ljm kmm ljm njH jHy Hjy mjy fmy bHy kmm Ejm \
    Smm sxy njy . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . \
    . . . . Allh Akbr mHmd SlEm rswl Elyh wslm Sly Sly_Allh_Elyh_wslm jl_jlAlh ryAl
    """

  /// The letter that stands for each of the 28 letters below.
  static let codes = "AbtvjHxdDrzscSNTZEgfqklmnhwy"

  /// The letters in the order of `codes`.
  static let letters: [UInt32] = [
    0x0627, 0x0628, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631,
    0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x0637, 0x0638, 0x0639, 0x063A, 0x0641,
    0x0642, 0x0643, 0x0644, 0x0645, 0x0646, 0x0647, 0x0648, 0x064A,
  ]
}
