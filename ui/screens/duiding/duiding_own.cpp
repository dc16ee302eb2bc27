// The page's part about what people think, ask and know afterwards.

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextEdit>
#include <algorithm>
#include <utility>

#include "bridge/text.h"
#include "screens/duiding/asking/ask_dialog.h"
#include "screens/duiding/asking/questions_part.h"
#include "screens/duiding/duiding.h"
#include "screens/duiding/finding_text.h"
#include "screens/duiding/outcome_dialog.h"
#include "screens/duiding/own/deviate_dialog.h"
#include "screens/duiding/own/levels_part.h"
#include "screens/duiding/own/own_part.h"
#include "screens/duiding/own/verdict_part.h"
#include "screens/duiding/picture_column.h"
#include "screens/duiding/related_part.h"
#include "screens/duiding/text_column.h"
#include "screens/duiding/weighing_column.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "widgets/columns_page.h"

namespace peilstok::ui {

void Duiding::connectOwn() {
  OwnPart& own = m_picture->own();
  connect(&own, &OwnPart::layDownRequested, this, &Duiding::judge);
  connect(&own, &OwnPart::skipRequested, this, [this] {
    m_unfolded.insert(m_number);
    showUnfolded(true);
  });
  connect(&own, &OwnPart::functionTyped, this, [this](const QString& function) { m_drafts.role = function; });
  connect(&m_picture->verdict(), &VerdictPart::followRequested, this, [this] {
    Judgement follow;
    follow.kind = JudgementKind::volg;
    judge(follow);
  });
  connect(&m_picture->verdict(), &VerdictPart::deviateRequested, this, &Duiding::deviate);
  connect(&m_picture->verdict(), &VerdictPart::proposalsRequested, this, &Duiding::showProposals);
  connect(&m_picture->questions(), &QuestionsPart::askRequested, this, &Duiding::askAbout);
  connect(&m_picture->related(), &RelatedPart::outcomeRequested, this, &Duiding::recordOutcome);
  connect(&m_picture->related(), &RelatedPart::signalRequested, this, &Duiding::open);
  connect(&m_bridge, &Bridge::laidDown, this, &Duiding::hearLaidDown);
  connect(&m_bridge, &Bridge::notLaidDown, this, &Duiding::hearNotLaidDown);
}

void Duiding::hearLaidDown(std::int64_t number, LaidDown what) {
  // A judgement may be answered when its page was left already: it must not be waited for any longer.
  const bool judged = what == LaidDown::judgement && m_judging.erase(number) > 0;
  if (judged && m_drafts.function.isEmpty() && !m_drafts.role.isEmpty()) Q_EMIT functionNamed(m_drafts.role);
  if (number != m_number) {
    if (judged) m_bridge.dropDraft(OwnPart::draftOf(number));
    return;
  }
  if (what == LaidDown::reply) return Q_EMIT said(tr("Antwoord vastgelegd en meegewogen")), void();
  if (what == LaidDown::inquiry) return Q_EMIT said(tr("Vraag vastgelegd")), void();
  if (what == LaidDown::outcome) return Q_EMIT said(tr("Afloop vastgelegd")), void();
  Q_EMIT said(tr("Oordeel vastgelegd"));
  if (!judged || unfolded()) return;
  m_picture->own().laidDown();
  m_unfolded.insert(number);
  showUnfolded(true);
}

void Duiding::hearNotLaidDown(std::int64_t number, const Error& error) {
  if (m_judging.erase(number) == 0) return;
  if (number != m_number) return Q_EMIT refused(error), void();
  if (unfolded()) m_picture->verdict().refuse(error, *m_knowledge);
  else m_picture->own().refuse(error, *m_knowledge);
}

void Duiding::addOwnCommands(Commands& commands) {
  const auto add = [&](const char* id, const QString& title, Qt::Key key, std::function<void()> run,
                       std::function<bool()> available, const QStringList& alsoKnownAs) {
    commands.add({QLatin1String(id),
                  title,
                  placeName(Place::duiding),
                  {key},
                  std::move(run),
                  [this, available = std::move(available)] { return settled() && available(); },
                  [this] { return isVisible(); },
                  alsoKnownAs});
  };
  const auto folded = [this] { return !unfolded(); };
  const auto open = [this] { return unfolded(); };
  add("duiding.eigen", tr("Eigen oordeel geven"), Qt::Key_O, [this] { m_picture->own().focusFirst(); }, folded,
      {tr("fase"), tr("inschatting"), tr("mening")});
  add("duiding.uitvouwen", tr("Voorstel uitvouwen"), Qt::Key_U, [this] { unfold(); }, folded,
      {tr("tonen"), tr("weging"), tr("totaal"), tr("openen")});
  add("duiding.volgen", tr("Voorstel volgen"), Qt::Key_F, [this] { m_picture->verdict().followButton()->click(); },
      open, {tr("eens"), tr("akkoord"), tr("oordeel")});
  add("duiding.afwijken", tr("Afwijken van het voorstel\u2026"), Qt::Key_X, [this] { deviate(); }, open,
      {tr("oneens"), tr("anders"), tr("oordeel")});
  add(
      "duiding.voorstellen", tr("Naar de voorstellen"), Qt::Key_V, [this] { showProposals(); },
      [this, open] { return open() && m_picture->firstProposal().second; }, {tr("interventie"), tr("kaart")});
  add(
      "duiding.vragen", tr("Eerste vraag klaarzetten\u2026"), Qt::Key_Q, [this] { m_picture->questions().askFirst(); },
      [this] { return m_picture->questions().canAsk(); }, {tr("vraag"), tr("wijkagent"), tr("politie")});
  add(
      "duiding.afloop", tr("Afloop vastleggen\u2026"), Qt::Key_A, [this] { recordOutcome(); }, [] { return true; },
      {tr("resultaat"), tr("evaluatie"), tr("afgelopen")});
  add(
      "duiding.terugkoppelen", tr("Terugkoppelen aan wie dit meldde\u2026"), Qt::Key_R,
      [this] { Q_EMIT feedbackRequested(m_detail); }, [this] { return m_detail != nullptr; },
      {tr("melder"), tr("antwoord"), tr("laten weten")});
  const auto inText = [this] { return m_text->text().hasFocus() && m_text->text().hasFindings(); };
  add("duiding.vondstVolgende", tr("Volgende vondst in de tekst"), Qt::Key_N, [this] { m_text->text().step(1); },
      inText, {tr("markering"), tr("regel")});
  add("duiding.vondstVorige", tr("Vorige vondst in de tekst"), Qt::Key_P, [this] { m_text->text().step(-1); }, inText,
      {tr("markering"), tr("regel")});
  describeOwn(commands);
}

void Duiding::describeOwn(Commands& commands) {
  commands.describe(m_picture->own().layDownButton(), QStringLiteral("duiding.uitvouwen"),
                    tr("Legt je oordeel vast en toont het voorstel"));
  commands.describe(m_picture->own().skipButton(), QStringLiteral("duiding.uitvouwen"),
                    tr("Toont het voorstel; een eigen oordeel vooraf is er dan niet"));
  commands.describe(m_picture->verdict().followButton(), QStringLiteral("duiding.volgen"),
                    tr("Legt vast dat je het voorstel volgt"));
  commands.describe(m_picture->verdict().deviateButton(), QStringLiteral("duiding.afwijken"),
                    tr("Kies een andere fase en zeg in één zin waarom"));
  commands.describe(m_picture->verdict().proposalsButton(), QStringLiteral("duiding.voorstellen"),
                    tr("Wat je kunt doen, het lichtste eerst"));
  commands.describe(m_picture->related().feedbackButton(), QStringLiteral("duiding.terugkoppelen"),
                    tr("Een tekst voor wie dit meldde, en dat het is gebeurd"));
  connect(&m_picture->related(), &RelatedPart::feedbackRequested, this, [this] { Q_EMIT feedbackRequested(m_detail); });
  commands.describe(m_picture->related().outcomeButton(), QStringLiteral("duiding.afloop"),
                    tr("Legt vast hoe het met dit signaal afliep"));
}

void Duiding::setFunction(const QString& function) {
  if (m_drafts.role == m_drafts.function) m_drafts.role = function;
  m_drafts.function = function;
  m_picture->own().askFunction(function.isEmpty());
}

void Duiding::showColumns(bool other) {
  m_weighing->show(*m_detail, m_knowledge);
  m_weighing->setUnfolded(unfolded());
  m_picture->show(*m_detail, m_knowledge, m_clock(), unfolded());
  if (other) m_picture->own().begin(m_number);
  m_stack->setCurrentIndex(1);
  takeInControls();
}

bool Duiding::unfolded() const {
  if (!m_ownFirst || m_unfolded.contains(m_number)) return true;
  // Who judged it here before with this function is not asked again.
  return m_detail && std::any_of(m_detail->judgements.begin(), m_detail->judgements.end(),
                                 [this](const auto& one) { return one.judgement.role == role(); });
}

void Duiding::unfold() {
  if (!unfolded()) m_picture->own().unfold();
}

void Duiding::showUnfolded(bool focus) {
  if (!settled()) return;
  m_weighing->setUnfolded(unfolded());
  m_picture->setUnfolded(unfolded());
  if (!focus || !isVisible()) return;
  QPushButton* const follow = m_picture->verdict().followButton();
  follow->setFocus(Qt::OtherFocusReason);
  // When the page has come to rest: what was laid down comes with a detail that is shown after this.
  QMetaObject::invokeMethod(
      this,
      [this, follow] {
        if (follow->isVisible()) m_columns->reveal(m_picture->beginning(), follow);
      },
      Qt::QueuedConnection);
}

void Duiding::showProposals() {
  if (const auto [part, first] = m_picture->firstProposal(); first) m_columns->reveal(part, first);
}

void Duiding::setOwnFirst(bool first) {
  if (std::exchange(m_ownFirst, first) == first) return;
  showUnfolded(false);
}

void Duiding::judge(Judgement judgement) {
  if (!settled() || !m_judging.insert(m_number).second) return;
  judgement.proposalSeen = unfolded();
  judgement.role = role();
  m_bridge.judge(m_number, judgement);
}

void Duiding::deviate() {
  if (!settled()) return;
  auto* dialog = new DeviateDialog(m_theme, m_bridge, m_knowledge, m_detail, role(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void Duiding::askAbout(const QuestionLine& line) {
  if (!settled()) return;
  auto* dialog = new AskDialog(m_theme, m_bridge, m_knowledge, m_number, line, role(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &AskDialog::partnerRequested, this, &Duiding::partnerRequested);
  dialog->open();
}

void Duiding::recordOutcome() {
  if (!settled()) return;
  auto* dialog = new OutcomeDialog(m_theme, m_bridge, m_knowledge, m_number, role(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

std::string Duiding::role() const { return fromQt(m_drafts.role.isEmpty() ? m_drafts.function : m_drafts.role); }

void Duiding::takeInControls() {
  m_columns->orderTabs();
  m_picture->questions().setRole(role());
  m_columns->setProperty("takesLetters", true);
  // Letters are for the page, except where one types them.
  for (auto* widget : m_columns->findChildren<QWidget*>()) {
    const auto* text = qobject_cast<const QTextEdit*>(widget);
    const bool typing =
        qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) || (text && !text->isReadOnly());
    if (widget->focusPolicy() != Qt::NoFocus) widget->setProperty("takesLetters", !typing);
  }
}

}  // namespace peilstok::ui
