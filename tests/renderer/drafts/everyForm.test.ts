import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draftForms } from "../../../shared/drafts/place.ts";

/** What a person types into. */
const input =
  /<(TextInput|Textarea|NumberInput|Autocomplete|TagsInput|PasswordInput|JsonInput|PinInput|textarea|GrowingText|FieldInput)\b/u;
/** What keeps a form as it is typed. */
const keepsDraft = /\buseDraft[(<]/u;

/** Fields of a form: each form they stand in keeps them. */
const partOf: Readonly<Record<string, readonly string[]>> = {
  "features/access/ConflictFields.tsx": ["features/access/DeclareOwn.tsx", "features/conferences/DeclareConflict.tsx"],
  "features/accounts/AccountFields.tsx": ["features/accounts/AddAccount.tsx", "features/accounts/ChangeAccount.tsx"],
  "features/actions/OwnerFields.tsx": ["features/actions/GiveOnForm.tsx", "features/actions/RunAction.tsx"],
  "features/agenda/DeferFields.tsx": ["features/agenda/DeferPanel.tsx"],
  "features/conferences/DeadlineFields.tsx": ["features/conferences/PlanForm.tsx"],
  "features/conferences/QuorumStep.tsx": ["features/conferences/MeetStep.tsx"],
  "features/conferences/RepeatFields.tsx": ["features/conferences/PlanForm.tsx"],
  "features/meeting/ActionFields.tsx": ["features/meeting/ChangeAction.tsx", "features/meeting/NewAction.tsx"],
  "features/meeting/ActionMore.tsx": ["features/meeting/ActionFields.tsx"],
  "features/meeting/ActionText.tsx": ["features/meeting/ActionFields.tsx"],
  "features/meeting/ActionWarnings.tsx": ["features/meeting/ActionFields.tsx"],
  "features/meeting/MayAlert.tsx": ["features/meeting/ActionFields.tsx"],
  "features/people/FieldInput.tsx": ["features/people/FieldEditor.tsx", "features/people/NewContact.tsx"],
  "features/referrals/ConsentAtDecision.tsx": ["features/referrals/DecisionPanel.tsx"],
  "features/referrals/ReadContacts.tsx": ["features/referrals/FormReview.tsx"],
  "features/referrals/RestrictFields.tsx": ["features/referrals/DecisionPanel.tsx"],
  "features/research/ItemFields.tsx": ["features/research/ResearchFields.tsx"],
  "features/risk/AnswerList.tsx": ["features/risk/AssessmentForm.tsx", "features/risk/AssessmentRead.tsx"],
  "features/risk/HeadFields.tsx": ["features/risk/AssessmentForm.tsx", "features/risk/AssessmentRead.tsx"],
  "features/risk/ItemNotes.tsx": ["features/risk/AssessmentForm.tsx"],
  "features/risk/LevelFields.tsx": ["features/risk/AssessmentForm.tsx"],
  "features/risk/ResultFields.tsx": ["features/risk/AssessmentForm.tsx", "features/risk/AssessmentRead.tsx"],
};

/** Stored where it belongs as it is typed, and before the lock: what does that, as the file names it. */
const storedAsTyped: Readonly<Record<string, string>> = {
  "features/conferences/RepresentativeField.tsx": "registerPendingWrites",
  "features/houseStyle/HouseTexts.tsx": "HouseDraft",
  "features/houseStyle/LogoCard.tsx": "HouseDraft",
  "features/meeting/HearingText.tsx": "useAutosaved",
  "features/meeting/InformationLine.tsx": "useInformation",
  "features/meeting/ReviewedAction.tsx": "useAutosaved",
  "features/meeting/RiskLine.tsx": "useAutosaved",
  "features/meeting/WarningReason.tsx": "useAutosaved",
  "features/people/FieldEditor.tsx": "useField",
  "features/referrals/LawfulBasisField.tsx": "useReferralForm",
  "features/referrals/PersonFields.tsx": "useReferralForm",
  "features/referrals/fields.tsx": "useReferralForm",
  "features/research/ChairPane.tsx": "useAutosaved",
  "features/research/ResearchFields.tsx": "ResearchForm",
  "features/risk/AssessmentForm.tsx": "useAssessmentDraft",
  "features/settings/AreaCard.tsx": "AreaDraft",
  "features/settings/ConsentCard.tsx": "AreaDraft",
  "features/settings/TextsCard.tsx": "AreaDraft",
};

const passphrase = "passphrases and codes are never kept";
const nobody = "nobody is signed in who could keep it";
const search = "words that are looked for are no form";
const secondPerson = "the words of a second person, who is not signed in here and signs at once";
const oneValue = "one number, day or time, stored or put back when the field is left";

/** What has no draft, and why. */
const noDraft: Readonly<Record<string, string>> = {
  "app/SecondPerson.tsx": passphrase,
  "features/accounts/SecondPerson.tsx": passphrase,
  "features/agenda/MinutesField.tsx": oneValue,
  "features/conferences/TimeField.tsx": oneValue,
  "features/documents/leak/DeclareFalseAlarm.tsx": secondPerson,
  "features/houseStyle/MarkingField.tsx": "the field itself: area and house style store it as it is typed",
  "features/meeting/DayInWords.tsx": oneValue,
  "features/meeting/GrowingText.tsx": "the field itself: whoever shows it is looked at",
  "features/people/LookForPerson.tsx": search,
  "features/settings/NumberField.tsx": oneValue,
  "features/unlock/AdministratorStep.tsx": nobody,
  "features/unlock/AreaStep.tsx": nobody,
  "features/unlock/ChangePassphrase.tsx": passphrase,
  "features/unlock/PassphraseChoice.tsx": passphrase,
  "features/unlock/Recover.tsx": passphrase,
  "features/unlock/SignIn.tsx": passphrase,
  "features/unlock/TypeBack.tsx": passphrase,
  "ui/PassphraseDialog.tsx": passphrase,
  "ui/VirtualTable.tsx": search,
  "ui/lists/ListFrame.tsx": search,
};

/** What is typed into the state of a component alone, beside a draft or without one, and why. */
const onScreenOnly: Readonly<Record<string, string>> = {
  "app/SecondPerson.tsx setAccountName": passphrase,
  "app/SecondPerson.tsx setPassphrase": passphrase,
  "features/access/TakeOffLists.tsx setPassphrase": passphrase,
  "features/accounts/RemoveAccount.tsx setTyped": "a name typed back to say that it is meant",
  "features/agencies/MergeAgency.tsx setTyped": "a name typed back to say that it is meant",
  "features/conferences/TimeField.tsx setTyped": oneValue,
  "features/documents/leak/DeclareFalseAlarm.tsx setAccountName": secondPerson,
  "features/documents/leak/DeclareFalseAlarm.tsx setPassphrase": passphrase,
  "features/documents/leak/DeclareFalseAlarm.tsx setReason": secondPerson,
  "features/houseStyle/HouseTexts.tsx setGroup": "which of the texts is shown",
  "features/houseStyle/HouseTexts.tsx setLanguage": "which of the texts is shown",
  "features/meeting/DayInWords.tsx setTyped": oneValue,
  "features/settings/ConsentCard.tsx setText": "the lines as typed; what they say is stored with the area",
  "features/unlock/ChangePassphrase.tsx setTyped": passphrase,
  "features/unlock/PassphraseChoice.tsx setFirst": passphrase,
  "features/unlock/PassphraseChoice.tsx setSecond": passphrase,
  "features/unlock/Recover.tsx setAccountName": nobody,
  "features/unlock/Recover.tsx setNewPassphrase": passphrase,
  "features/unlock/Recover.tsx setRecoveryKey": passphrase,
  "features/unlock/SignIn.tsx setAccountName": nobody,
  "features/unlock/SignIn.tsx setPassphrase": passphrase,
  "ui/PassphraseDialog.tsx setPassphrase": passphrase,
  "ui/VirtualTable.tsx setFilter": search,
  "ui/lists/ListFrame.tsx setTyped": search,
};

type Files = ReadonlyMap<string, string>;

const project = new URL("../../../", import.meta.url).pathname;
const renderer: Files = new Map(
  globSync("**/*.tsx", { cwd: `${project}renderer` }).map((path) => [
    path.replaceAll("\\", "/"),
    readFileSync(`${project}renderer/${path}`, "utf8"),
  ]),
);

const componentsIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -".tsx".length);

/** Every place where typed words could be lost, as a sentence. */
function whereWordsAreLost(files: Files): readonly string[] {
  const found: string[] = [];
  const shows = (component: string): readonly string[] =>
    [...files].filter(([, text]) => new RegExp(`<${component}\\b`, "u").test(text)).map(([path]) => path);
  for (const [path, text] of files) {
    if (!input.test(text) || keepsDraft.test(text) || path in noDraft) continue;
    const hook = storedAsTyped[path];
    const forms = partOf[path];
    if (hook !== undefined && !text.includes(hook)) found.push(`${path}: ${hook} does not store it any more`);
    if (hook !== undefined) continue;
    if (forms === undefined) found.push(`${path}: typed words without a draft`);
    for (const other of forms === undefined ? [] : shows(componentsIn(path)))
      if (!forms?.includes(other)) found.push(`${path}: ${other} shows it too`);
    for (const form of forms ?? []) {
      const keeps = keepsDraft.test(files.get(form) ?? "") || form in storedAsTyped || form in partOf;
      if (!keeps) found.push(`${path}: ${form} does not keep it`);
    }
  }
  for (const [path, text] of files)
    for (const [, setter = ""] of text.matchAll(/const \[[^\]]*?, (set\w+)\] = useState/gu)) {
      const isTyped = new RegExp(`\\b${setter}\\([^;]*currentTarget\\.value`, "u").test(text);
      if (isTyped && !(`${path} ${setter}` in onScreenOnly)) found.push(`${path}: ${setter} is on the screen only`);
    }
  return found;
}

test("whatever a person types is a draft, or is stored as it is typed, or has a reason", () => {
  expect(whereWordsAreLost(renderer)).toEqual([]);
});

test("a form that somebody forgot is found", () => {
  const field = "<TextInput value={reason} onChange={(event) => setReason(event.currentTarget.value)} />";
  const forgotten = `const [reason, setReason] = useState("");\n${field}`;
  const kept = `const [reason, setReason, draft] = useDraft(place, "", z.string());\n${field}`;
  const lost = (path: string, text: string) => whereWordsAreLost(new Map([...renderer, [path, text]]));
  expect(lost("features/cases/Forgotten.tsx", forgotten)).toEqual([
    "features/cases/Forgotten.tsx: typed words without a draft",
    "features/cases/Forgotten.tsx: setReason is on the screen only",
  ]);
  expect(lost("features/cases/Kept.tsx", kept)).toEqual([]);
  // A second field beside a draft, and the fields of a form shown where nobody keeps them.
  expect(lost("features/cases/Half.tsx", `${kept}\n${forgotten}`)).toEqual([
    "features/cases/Half.tsx: setReason is on the screen only",
  ]);
  expect(lost("features/cases/Elsewhere.tsx", "<DeferFields value={value} onChange={onChange} />")).toEqual([
    "features/agenda/DeferFields.tsx: features/cases/Elsewhere.tsx shows it too",
  ]);
  expect(lost("features/agenda/DeferPanel.tsx", "<DeferFields value={value} onChange={onChange} />")).toEqual([
    "features/agenda/DeferFields.tsx: features/agenda/DeferPanel.tsx does not keep it",
  ]);
  expect(lost("features/meeting/HearingText.tsx", "<GrowingText value={value} onChange={setValue} />")).toEqual([
    "features/meeting/HearingText.tsx: useAutosaved does not store it any more",
  ]);
});

test("no reason outlives what it was for", () => {
  const listed = [...Object.keys(partOf), ...Object.keys(storedAsTyped), ...Object.keys(noDraft)];
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((path) => !input.test(renderer.get(path) ?? ""))).toEqual([]);
  expect(listed.filter((path) => keepsDraft.test(renderer.get(path) ?? ""))).toEqual([]);
  for (const [path, forms] of Object.entries(partOf))
    for (const form of forms)
      expect(renderer.get(form), `${form} shows ${path}`).toMatch(new RegExp(`<${componentsIn(path)}\\b`, "u"));
  for (const key of Object.keys(onScreenOnly)) {
    const [path = "", setter = ""] = key.split(" ");
    expect(renderer.get(path), key).toContain(setter);
  }
});

test("every kind of draft has its form, and its name in both languages", () => {
  const texts = ["features", "ui"].flatMap((folder) =>
    globSync("**/*.{ts,tsx}", { cwd: `${project}renderer/${folder}` }).map((path) =>
      readFileSync(`${project}renderer/${folder}/${path}`, "utf8"),
    ),
  );
  const names = Object.values(draftForms).flat();
  const words = ["en", "fr"].map((language) => readFileSync(`${project}locales/${language}/drafts.json`, "utf8"));
  for (const form of names) {
    expect(
      texts.some((text) => keepsDraft.test(text) && text.includes(`"${form}"`)),
      form,
    ).toBe(true);
    for (const text of words) expect(text).toContain(`"form.${form}"`);
  }
});
