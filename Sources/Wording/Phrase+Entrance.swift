/// What is said where passphrases are asked for: at the founding, at the lock, in the settings.
extension Phrase {
  public static let passphrase = Phrase("عبارة السر", "Phrase secrète", "Passphrase")
  public static let passphraseAgain = Phrase(
    "عبارة السر مرة ثانية", "La même, encore", "The same again")
  public static let oldPassphrase = Phrase(
    "عبارة السر الحالية", "Phrase secrète actuelle", "Present passphrase")
  public static let newPassphrase = Phrase(
    "عبارة السر الجديدة", "Nouvelle phrase secrète", "New passphrase")
  public static let recoveryCode = Phrase("رمز الاسترجاع", "Code de secours", "Recovery code")
  public static let operatorNumber = Phrase(
    "رقم المستعمل", "Numéro d'utilisateur", "Operator number")

  public static let passphraseWeak = Phrase("سهلة التخمين", "facile à deviner", "easy to guess")
  public static let passphraseFair = Phrase("متوسطة", "moyenne", "fair")
  public static let passphraseStrong = Phrase(
    "صعبة التخمين", "difficile à deviner", "hard to guess")
  public static let passphrasesAgree = Phrase("✓ متطابقتان", "✓ identiques", "✓ the same")
  public static let passphrasesDiffer = Phrase(
    "العبارتان غير متطابقتين: F4 لرؤيتهما", "Les deux diffèrent : F4 les montre",
    "The two differ: F4 shows them")
  public static let passphraseEmpty = Phrase(
    "عبارة السر لا تكون فارغة", "Une phrase secrète ne peut être vide",
    "A passphrase cannot be empty")
  public static let passphraseHelp = Phrase(
    "أربع كلمات أو أكثر تتذكرها؛ F4 لرؤيتها. من نسيها يلزمه رمز الاسترجاع",
    "Quatre mots ou plus que vous retiendrez ; F4 montre. Oubliée, il faut le code de secours",
    "Four words or more that you will remember; F4 shows. Forgotten, it takes the recovery code")
  public static let showOrHide = Phrase("إظهار/إخفاء", "montrer/cacher", "show/hide")

  // The lock
  public static let lock = Phrase("إقفال", "Verrouiller", "Lock")
  public static let lockFromMenu = Phrase(
    "القائمة ثم «إقفال» عند مغادرة المكتب", "menu, puis « verrouiller » si l'on s'éloigne",
    "menu, then “lock” when you walk away")
  public static let locked = Phrase("مقفل", "verrouillé", "locked")
  public static let lockTitle = Phrase(
    "السجل مقفل", "Le journal est verrouillé", "The journal is locked")
  public static let wrongPassphrase = Phrase(
    "الرقم أو عبارة السر غير صحيح", "Le numéro ou la phrase secrète n'est pas juste",
    "The number or the passphrase is not right")
  public static let oldPassphraseWrong = Phrase(
    "عبارة السر الحالية غير صحيحة", "La phrase secrète actuelle n'est pas juste",
    "The present passphrase is not right")
  /// From this byte on the file holds what was written without its keys.
  public static func notWrittenWithKeys(_ offset: Int64) -> Phrase {
    Phrase(
      "من البايت {0} كُتب في السجل دون مفاتيحه: قراءة ما قبله فقط",
      "Dès l'octet {0}, écrit sans les clés du journal : lecture seule de ce qui précède",
      "From byte {0} on, written without the journal's keys: only what is before it is read"
    ).filled(Phrase(verbatim: String(offset)))
  }
  public static let journalAppeared = Phrase(
    "ظهر سجل بهذا الاسم في هذه الأثناء: أعيدوا فتح البرنامج",
    "Un journal de ce nom est apparu entre-temps : rouvrez le programme",
    "A journal of this name has appeared meanwhile: open the program again")
  public static let noMemoryForKeys = Phrase(
    "الذاكرة لا تكفي لصنع المفتاح: أغلقوا برامج أخرى",
    "Mémoire insuffisante pour la clé : fermez d'autres programmes",
    "Not enough memory to make the key: close other programs")
  public static let oneMoment = Phrase("لحظة من فضلكم…", "Un instant…", "One moment…")
  public static let noEntry = Phrase(
    "هذا المستعمل لم تعد له صلاحيات هنا", "Cet utilisateur n'a plus de droits ici",
    "This operator has no rights here any more")
  public static let noSlots = Phrase(
    "كل مفاتيح هذا السجل تالفة: لا تفتحه أي عبارة سر. جربوا wasl salvage أو نسخة احتياطية",
    "Toutes les clés de ce journal sont abîmées : essayez wasl salvage ou une copie de secours",
    "All keys of this journal are damaged: try wasl salvage or a backup")
  public static let onlyRecoverySlot = Phrase(
    "مفاتيح المستعملين تالفة: يفتح السجل رمز الاسترجاع وحده، F3",
    "Les clés des utilisateurs sont abîmées : seul le code de secours ouvre, F3",
    "The operators' keys are damaged: only the recovery code opens, F3")
  public static let noRecoverySlot = Phrase(
    "لا مفتاح هنا لرمز الاسترجاع", "Ce journal n'a pas de clé de secours",
    "This journal has no key for a recovery code")
  public static let notSealed = Phrase(
    "السجل غير مختوم: wasl seal", "Journal non scellé : wasl seal",
    "The journal is not sealed: wasl seal")
  public static let sealed = Phrase("مختوم", "scellé", "sealed")
  public static let publicKeys = Phrase(
    "مثال: عبارة سره معروفة للجميع", "Exemple : sa phrase secrète est publique",
    "An example: its passphrase is public")
  public static let coordinatorOnly = Phrase(
    "هذا للمنسق(ة) وحده(ا)", "Réservé au coordonnateur", "Only a coordinator may do this")
  public static let lockAfter = Phrase(
    "الإقفال بعد (دقائق)", "Verrouiller après (min)", "Lock after (minutes)")

  /// How long no passphrase is taken after several wrong ones.
  public static func waitSeconds(_ count: Int) -> Phrase {
    let seconds = counted(
      count, arabic: ("ثانية واحدة", "ثانيتين", "ثوان", "ثانية", "ثانية"),
      french: ("seconde", "secondes"), english: ("second", "seconds"))
    return Phrase(
      "محاولات خاطئة متكررة: المحاولة التالية بعد {0}", "Trop d'essais faux : attendez {0}",
      "Too many wrong tries: wait {0}"
    ).filled(seconds)
  }

  /// The passphrase of an example, for all to see.
  public static func publicPassphrase(_ words: String) -> Phrase {
    Phrase(
      "مثال، عبارة سره للجميع: {0}", "Exemple, phrase secrète publique : {0}",
      "An example; its public passphrase: {0}"
    ).filled(Phrase(verbatim: words))
  }

  // The recovery code
  public static let enterRecoveryCode = Phrase(
    "نسيتم عبارة السر", "Phrase secrète oubliée", "Passphrase forgotten")
  public static let recoveryCodeKey = Phrase("رمز الاسترجاع", "code de secours", "recovery code")
  public static let recoveryHelp = Phrase(
    "8 مجموعات من 6 أرقام كما كُتبت على الورق", "Huit groupes de six chiffres, comme sur le papier",
    "Eight groups of six digits, as they stand on paper")
  public static let codeGroupWrong = Phrase(
    "رقم خاطئ في هذه المجموعة", "Un chiffre est faux dans ce groupe",
    "A digit of this group is wrong")
  public static let codeWrong = Phrase(
    "هذا ليس رمز هذا السجل", "Ce n'est pas le code de ce journal",
    "This is not the code of this journal")
  public static let recoveryTitle = Phrase(
    "رمز الاسترجاع: اكتبوه على ورقة", "Code de secours : à écrire sur papier",
    "Recovery code: write it on paper")
  public static let recoveryExplained = Phrase(
    "هذا الرمز يفتح السجل إن نُسيت عبارات السر. لن يظهر مرة أخرى: اكتبوه على ورقة واحفظوها في مكان "
      + "مقفل بعيدا عن الحاسوب.",
    "Il ouvre le journal si les phrases secrètes sont oubliées. Il n'est montré que cette fois : "
      + "écrivez-le sur papier, à garder sous clé loin de l'ordinateur.",
    "It opens the journal when passphrases are forgotten. It is shown this once: write it on "
      + "paper, to be kept locked away from the computer.")
  public static let lastGroup = Phrase(
    "المجموعة 8 من الورقة", "Groupe 8, lu sur le papier", "Group 8, from the paper")
  public static let lastGroupHint = Phrase(
    "يختفي الرمز عند الكتابة؛ Esc يعيد إظهاره",
    "Le code se cache dès que l'on tape ; Échap le remontre",
    "The code is covered while you type; Esc shows it again")
  public static let notTheLastGroup = Phrase(
    "ليست هذه المجموعة 8: قارنوا الورقة بالشاشة",
    "Ce n'est pas le groupe 8 : comparez papier et écran",
    "This is not group 8: compare the paper with the screen")
  public static let codeKept = Phrase(
    "الرمز الجديد صالح، والقديم لم يعد صالحا", "Le nouveau code vaut, l'ancien ne vaut plus",
    "The new code holds, the old one no longer does")
  public static let codeUnchanged = Phrase(
    "لم يتغير شيء: الرمز السابق ما زال صالحا، أتلفوا ما كتبتم من الجديد",
    "Rien n'a changé : l'ancien code vaut toujours, détruisez ce que vous avez noté du nouveau",
    "Nothing changed: the earlier code still holds, destroy what you wrote of the new one")
  public static let leaveWithoutCode = Phrase(
    "الرمز الجديد لم يُؤكَّد، والسابق ما زال صالحا. F12 مرة أخرى للخروج، Esc للبقاء",
    "Le nouveau code n'est pas confirmé, l'ancien vaut toujours. F12 encore pour quitter, Échap"
      + " pour rester",
    "The new code is not confirmed, the earlier one still holds. F12 again to leave, Esc to stay")
  public static let leaveUnfounded = Phrase(
    "لا يُنشأ المركز قبل تأكيد الرمز. F12 مرة أخرى للخروج دون إنشائه، Esc للبقاء",
    "Le centre n'est créé qu'une fois le code confirmé. F12 encore pour quitter sans le créer, Échap"
      + " pour rester",
    "The centre is founded once the code is confirmed. F12 again to leave without it, Esc to stay")
  public static let foundingLeft = Phrase(
    "لم يُؤكَّد رمز الاسترجاع، فلم يُنشأ المركز: أتلفوا ما كتبتم من الرمز وأعيدوا",
    "Code de secours non confirmé, le centre n'est pas créé : détruisez le code noté, recommencez",
    "The recovery code was not confirmed and nothing was founded: destroy what you wrote, begin again"
  )
  public static let nothingBefore = Phrase(
    "لا شيء قبل هذه الشاشة: F12 للخروج", "Rien avant cet écran : F12 pour quitter",
    "Nothing comes before this screen: F12 to leave")
  public static let renewTitle = Phrase(
    "عبارة سر جديدة", "Une nouvelle phrase secrète", "A new passphrase")

  // The settings
  public static let changePassphrase = Phrase(
    "تغيير عبارة السر", "Changer ma phrase secrète", "Change my passphrase")
  public static let setPassphrase = Phrase(
    "عبارة سر لمستعمل نسيها", "Phrase secrète oubliée par un autre",
    "Another's forgotten passphrase"
  )
  public static let newRecoveryCode = Phrase(
    "رمز استرجاع جديد", "Nouveau code de secours", "New recovery code")
  public static let passphraseSet = Phrase(
    "عبارة السر الجديدة محفوظة", "La nouvelle phrase secrète est enregistrée",
    "The new passphrase is kept")
  /// The new slot is on disk, the old one could not be taken away.
  public static let bothPassphrasesOpen = Phrase(
    "القرص لا يكتب: العبارتان القديمة والجديدة تفتحان إلى أن يُعاد فتح البرنامج",
    "Le disque n'écrit plus : l'ancienne phrase et la nouvelle ouvrent, jusqu'à la réouverture",
    "The disk fails to write: the old passphrase and the new one open until the next opening")

  /// To be passed on with the passphrase: the lock asks for both.
  public static func opensWithNumber(_ number: UInt32) -> Phrase {
    Phrase(
      "حُفظ؛ للفتح: الرقم {0} وعبارة السر هذه",
      "Enregistré ; pour ouvrir : le numéro {0} et cette phrase secrète",
      "Saved; to open: number {0} and this passphrase"
    ).filled(Phrase(verbatim: String(number)))
  }
  public static let operatorWithoutPassphrase = Phrase(
    "أضيف المستعمل دون عبارة سر: أعطوه واحدة من الإعدادات",
    "Utilisateur ajouté, mais sans phrase secrète : donnez-lui-en une dans les réglages",
    "The operator was added without a passphrase: give one in the settings")
  public static let removedKeepsCopies = Phrase(
    "يبقى بإمكانه قراءة ما كان يقرؤه في نسخ سابقة؛ لن يقرأ ما يُكتب بعد اليوم",
    "Qui part peut encore lire ce qu'il lisait (copies) ; rien de ce qui s'écrit ensuite",
    "Who leaves can still read what they could (copies); nothing written from now on")
}
