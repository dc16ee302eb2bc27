#include "note/note_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/messages.h"
#include "bridge/presenter.h"
#include "bridge/text.h"
#include "model/words.h"
#include "typing/draft_line.h"
#include "widgets/labels.h"
#include "widgets/name_hint.h"
#include "widgets/page_scroll.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

constexpr QSize wanted(600, 660);
constexpr int textHeight = 120;
constexpr const char* draftKey = "notitie";
const std::string textField = "text", whoField = "_who", howField = "_how", whereField = "_where";

// Who calls, in the order of how often they do.
constexpr std::array channels{Channel::inwoner,      Channel::politie, Channel::collega,
                              Channel::jongerenwerk, Channel::school,  Channel::ondernemer,
                              Channel::buurgemeente, Channel::media,   Channel::anders};

QComboBox* addField(QLayout* layout, const QString& label, const char* name) {
  auto* column = new QWidget;
  auto* box = new QVBoxLayout(column);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(metrics::tight);
  QLabel* words = makeLine(label, "label");
  auto* field = new QComboBox;
  field->setObjectName(QLatin1String(name));
  field->setAccessibleName(label);
  words->setBuddy(field);
  box->addWidget(words);
  box->addWidget(field);
  layout->addWidget(column);
  return field;
}

}  // namespace

NoteDialog::NoteDialog(const Theme& theme, Bridge& bridge, QWidget* parent)
    : PageDialog(theme, tr("Notitie"), parent),
      m_bridge(bridge),
      m_pastedLine(new QWidget),
      m_earlierLine(new QWidget),
      m_recognised(makeLabel({}, "strong")),
      m_refusal(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_text(new QPlainTextEdit),
      m_draft(new DraftLine(theme)) {
  setObjectName(QStringLiteral("note"));
  setRoof(wanted);
  page()->addWidget(makeLine(tr("Notitie"), "title"));
  page()->addWidget(makeLabel(
      tr("Wat is er verteld of gezien? Nummers, accounts en een naam met een adres worden afgeschermd voordat "
         "er iets wordt bewaard. Een losse naam niet: laat die weg, of schrijf een functie."),
      "muted"));
  auto* pasted = new QHBoxLayout(m_pastedLine);
  pasted->setContentsMargins(0, 0, 0, 0);
  pasted->setSpacing(metrics::loose);
  auto* asMessage = new QPushButton(tr("Als &bericht inlezen\u2026"));
  asMessage->setObjectName(QStringLiteral("noteImport"));
  asMessage->setAccessibleName(tr("Als bericht inlezen"));
  asMessage->setToolTip(tr("Voor wat iemand anders schreef, zoals een bericht van een site"));
  m_recognised->setObjectName(QStringLiteral("noteRecognised"));
  pasted->addWidget(m_recognised, 1);
  pasted->addWidget(asMessage, 0, Qt::AlignTop);
  m_pastedLine->hide();
  page()->addWidget(m_pastedLine);
  connect(asMessage, &QPushButton::clicked, this, [this] {
    // It goes its own way; what stood there before it stays as the draft.
    if (m_pasteFilled) m_text->setPlainText(m_beforePaste);
    ++m_pasteTurn;
    reject();
    Q_EMIT importRequested();
  });
  addEarlierLine();
  m_text->setObjectName(QStringLiteral("noteText"));
  m_text->setAccessibleName(tr("Wat is er verteld of gezien?"));
  m_text->setTabChangesFocus(true);
  m_text->setMinimumHeight(textHeight);
  page()->addWidget(m_text, 1);
  m_names = hintNames(theme, m_text);
  page()->addWidget(m_names);
  addChoices();
  page()->addWidget(m_draft);
  m_refusal->hide();
  page()->addWidget(m_refusal);  // below the answers, so that none of them moves when it comes
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::typed);
  for (const QComboBox* box : {m_who, m_how, m_where}) connect(box, &QComboBox::activated, this, &NoteDialog::typed);
  foot()->addWidget(makeLine(tr("Ctrl+Enter legt vast"), "small"), 1);
  auto* cancel = addButton(tr("Annuleren"), "cancel");
  auto* keepButton = addButton(tr("Vastleggen"), "keep", true);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(keepButton, &QPushButton::clicked, this, &NoteDialog::keep);
  connect(&bridge, &Bridge::noteKept, this, &NoteDialog::take);
  orderTabs();
}

void NoteDialog::addEarlierLine() {
  auto* row = new QHBoxLayout(m_earlierLine);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(metrics::loose);
  row->addWidget(makeLabel(tr("Hier staat nog een concept dat niet is vastgelegd."), "strong"), 1);
  auto* clear = new QPushButton(tr("&Leegmaken"));
  clear->setObjectName(QStringLiteral("noteClear"));
  clear->setAccessibleName(tr("Het concept leegmaken"));
  row->addWidget(clear, 0, Qt::AlignTop);
  m_earlierLine->hide();
  page()->addWidget(m_earlierLine);
  connect(clear, &QPushButton::clicked, this, [this] {
    fill({});
    m_earlierLine->hide();
    typed();
    m_text->setFocus(Qt::OtherFocusReason);
  });
}

void NoteDialog::addChoices() {
  auto* row = new QWidget;
  auto* choices = new QHBoxLayout(row);
  choices->setContentsMargins(0, 0, 0, 0);
  choices->setSpacing(metrics::loose);
  m_who = addField(choices, tr("Van wie"), "who");
  m_who->addItem(tr("Niet gezegd"), QString());  // nobody is filled in by itself
  for (const Channel channel : channels) m_who->addItem(present::channel(channel), toQt(word(channel)));
  m_how = addField(choices, tr("Hoe weet die het"), "how");
  m_how->addItem(tr("Onbekend"), QString());
  for (const Observed observed : {Observed::gezien, Observed::ervaren, Observed::mogelijk})
    m_how->addItem(present::capitalised(present::observed(observed)), toQt(word(observed)));
  m_where = addField(choices, tr("Gemeente"), "where");
  m_where->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_where->setMinimumContentsLength(12);
  page()->addWidget(row);
}

void NoteDialog::setKnowledge(const KnowledgePtr& knowledge) {
  const QVariant chosen = m_where->currentData();
  m_where->clear();
  const Gazetteer& gazetteer = knowledge->gazetteer;
  const auto add = [&](const std::string& code) {
    if (const Municipality* one = gazetteer.municipality(code)) m_where->addItem(toQt(one->name), toQt(code));
  };
  if (knowledge->ownMunicipality.empty()) m_where->addItem(tr("Niet gezegd"), QString());
  add(knowledge->ownMunicipality);
  const auto around = gazetteer.neighbours.find(knowledge->ownMunicipality);
  if (around != gazetteer.neighbours.end())
    for (const std::string& code : around->second) add(code);
  m_where->setCurrentIndex(std::max(0, m_where->findData(chosen)));
}

void NoteDialog::followDraft() {
  m_autosave = std::make_unique<Autosave>(m_bridge, draftKey, nullptr);
  m_draft->follow(m_autosave.get());
  connect(m_autosave.get(), &Autosave::restored, this, [this](const DraftFields& fields) {
    fill(fields);
    m_earlierLine->setVisible(m_pastedLine->isHidden() && !m_text->toPlainText().trimmed().isEmpty());
  });
  m_autosave->begin();
}

DraftFields NoteDialog::fields() const {
  // Without a text there is nothing to come back to.
  if (m_text->toPlainText().trimmed().isEmpty()) return {};
  return {{textField, fromQt(m_text->toPlainText())},
          {whoField, fromQt(m_who->currentData().toString())},
          {howField, fromQt(m_how->currentData().toString())},
          {whereField, fromQt(m_where->currentData().toString())}};
}

void NoteDialog::typed() {
  if (m_autosave) m_autosave->type(fields());
}

void NoteDialog::fill(const DraftFields& fields) {
  const QSignalBlocker quiet(m_text);  // what is filled in was not typed
  const auto valueOf = [&](const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? QString() : toQt(found->second);
  };
  const auto choose = [&](QComboBox* box, const std::string& name) {
    box->setCurrentIndex(std::max(0, box->findData(valueOf(name))));
  };
  m_text->setPlainText(valueOf(textField));
  m_names->read(valueOf(textField));
  choose(m_who, whoField);
  choose(m_how, howField);
  choose(m_where, whereField);
}

void NoteDialog::begin() {
  if (!m_autosave) followDraft();
  show();
  raise();
  activateWindow();
  m_pastedLine->hide();
  m_earlierLine->setVisible(!m_text->toPlainText().trimmed().isEmpty());
  m_text->setFocus(Qt::OtherFocusReason);
}

void NoteDialog::beginWith(const QString& text, const QString& recognised) {
  begin();
  m_pastedLine->show();
  m_earlierLine->hide();
  m_recognised->setText(recognised);
  // What was being written stays, and comes first; the draft of it may still be on its way.
  m_pasteFilled = false;
  const auto fill = [this, text, turn = ++m_pasteTurn] {
    if (turn != m_pasteTurn) return;  // it went its own way before the draft was told
    m_pasteFilled = true;
    const QString before = m_text->toPlainText().trimmed();
    m_beforePaste = before;
    if (before.contains(text.trimmed())) return;
    m_text->setPlainText(before.isEmpty() ? text.trimmed() : before + QStringLiteral("\n\n") + text.trimmed());
    m_text->moveCursor(QTextCursor::End);
  };
  m_bridge.whenAnswered(this, fill);
}

void NoteDialog::refuse(const QString& title, const QString& words) {
  m_refusal->setText(title, words);
  m_refusal->show();
  m_text->setFocus(Qt::OtherFocusReason);
  QTimer::singleShot(0, m_refusal, [this] { scroll()->ensureWidgetVisible(m_refusal); });
}

void NoteDialog::keep() {
  if (m_waiting) return;
  m_refusal->hide();
  if (m_text->toPlainText().trimmed().isEmpty())
    return refuse(tr("Er staat nog niets"), tr("Schrijf in een paar woorden wat er is verteld of gezien."));
  NoteDraft note;
  note.text = m_text->toPlainText();
  note.channel = fromWord<Channel>(fromQt(m_who->currentData().toString())).value_or(Channel::anders);
  note.observed = fromWord<Observed>(fromQt(m_how->currentData().toString()));
  note.municipality = m_where->currentData().toString();
  m_waiting = true;
  m_bridge.keepNote(note);
}

void NoteDialog::take(const Result<std::int64_t>& number) {
  if (!std::exchange(m_waiting, false)) return;
  if (!number) {
    const bool again = number.error().cause == Cause::already_there;
    const Message message = messageFor(number.error().code);
    return refuse(
        again ? tr("Deze notitie is er al") : message.what,
        again ? tr("Precies deze tekst is net ook vastgelegd.") : message.kept + QLatin1Char(' ') + message.todo);
  }
  m_refusal->hide();
  m_earlierLine->hide();
  fill({});
  m_autosave->drop();
  m_autosave.reset();
  accept();
}

void NoteDialog::keyPressEvent(QKeyEvent* event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && event->modifiers() & Qt::ControlModifier) return keep();
  PageDialog::keyPressEvent(event);
}

}  // namespace peilstok::ui
