#include "screens/duiding/duiding.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <utility>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "screens/duiding/card_dialog.h"
#include "screens/duiding/decide/decide_dialog.h"
#include "screens/duiding/decide/deciding_words.h"
#include "screens/duiding/decide/form_dialog.h"
#include "screens/duiding/own/own_part.h"
#include "screens/duiding/picture_column.h"
#include "screens/duiding/proposal_card.h"
#include "screens/duiding/related_part.h"
#include "screens/duiding/text_column.h"
#include "screens/duiding/weighing_column.h"
#include "shell/commands.h"
#include "shell/places.h"
#include "theme/icons.h"
#include "widgets/columns_page.h"
#include "widgets/labels.h"
#include "widgets/layout_hold.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// Three columns of a readable width need this much.
constexpr int threeColumnsFrom = 1080;

}  // namespace

Duiding::Duiding(const Theme& theme, Bridge& bridge, Clock clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_bridge(bridge),
      m_clock(std::move(clock)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(theme, QStringLiteral("duiding"))),
      m_title(makeLine({}, "head")),
      m_excerpt(makeLine({}, "muted")),
      m_policeTag(makeLine({}, "mark")),
      m_lock(new Banner(theme, QStringLiteral("betoging"))),
      m_changed(new Banner(theme, QStringLiteral("waarschuwing"))),
      m_text(new TextColumn(theme)),
      m_weighing(new WeighingColumn(theme)),
      m_picture(new PictureColumn(theme, bridge, m_weighing->levels())),
      m_columns(new ColumnsPage({{m_text, 30, 0}, {m_weighing, 36, 2}, {m_picture, 34, 1}}, threeColumnsFrom)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  m_empty->setText(tr("Nog geen signaal gekozen"),
                   tr("Kies in het Postvak een signaal en druk op Enter. Hier zie je dan de tekst, de weging per "
                      "criterium, het beeld en de voorstellen."));
  auto* toList = m_empty->addButton(tr("Naar het &Postvak"), true);
  connect(toList, &QPushButton::clicked, this, [this] { Q_EMIT backRequested(Place::postvak); });
  auto* page = new QWidget;
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeHead());
  layout->addWidget(m_columns, 1);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(page);
  outer->addWidget(m_stack);
  m_lock->setText(tr("Betogingsslot"),
                  tr("Dit lijkt een vreedzame betoging, en betogen is een recht. Maatregelen die beperken komen pas in "
                     "beeld na een toets aan de Wet openbare manifestaties."));
  m_lock->setObjectName(QStringLiteral("lock"));
  m_lockCards = m_lock->addButton(tr("Toch een kaart wegen die beperkt: eerst de toets van acht stappen"));
  m_lockCards->setObjectName(QStringLiteral("lockCards"));
  m_lockCards->setProperty("hasMenu", true);
  m_lockCards->setMenu(new QMenu(m_lockCards));
  connectParts();
}

void Duiding::connectParts() {
  connect(&m_bridge, &Bridge::detailReady, this, &Duiding::showDetail);
  connect(&m_bridge, &Bridge::likenessReady, this, &Duiding::showLikeness);
  connect(m_picture, &PictureColumn::cardRequested, this, &Duiding::openCard);
  connect(m_picture, &PictureColumn::decideRequested, this, [this](const QString& id) { decideOn(id); });
  connect(m_picture, &PictureColumn::formRequested, this, &Duiding::openSheet);
  connect(m_picture, &PictureColumn::controlsAdded, this, &Duiding::takeInControls);
  connect(&m_bridge, &Bridge::formReady, this, &Duiding::showSheet);
  connectOwn();
  connect(&m_picture->own(), &OwnPart::skipRequested, this, [this] {
    if (settled()) showRemarks(*m_detail);
    Q_EMIT proposalUnfolded(m_number);
  });
}

QWidget* Duiding::makeHead() {
  auto* head = new QFrame;
  setRole(head, "bar");
  auto* layout = new QVBoxLayout(head);
  layout->setContentsMargins(12, 8, 12, 8);
  layout->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  const auto button = [this](const QString& text, const QString& icon) {
    auto* made = new QPushButton(text);
    made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    if (!icon.isEmpty()) {
      const auto paint = [this, made, icon] { made->setIcon(lineIcon(icon, m_theme.colour(Role::text))); };
      paint();
      connect(&m_theme, &Theme::changed, made, paint);
    }
    return made;
  };
  m_back = button(tr("&Postvak"), QStringLiteral("terug"));
  m_back->setObjectName(QStringLiteral("duidingBack"));
  m_previous = button(tr("&Vorige"), {});
  m_next = button(tr("V&olgende"), {});
  m_title->setObjectName(QStringLiteral("signalTitle"));
  m_policeTag->setObjectName(QStringLiteral("policeTag"));
  m_policeTag->hide();
  m_excerpt->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(m_back);
  row->addSpacing(6);
  row->addWidget(m_title);
  row->addWidget(m_policeTag);
  row->addWidget(m_excerpt, 1);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  layout->addLayout(row);
  layout->addWidget(m_lock);
  layout->addWidget(m_changed);
  connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT backRequested(m_origin); });
  connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
  connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
  return head;
}

void Duiding::showPoliceTag() {
  constexpr int wholeFrom = 800;  // px; the words of the inbox say it shorter
  const QString whole = tr("Overleg nu met de politie");
  m_policeTag->setText(width() < wholeFrom ? tr("Politie nu") : whole);
  m_policeTag->setAccessibleName(whole);
  m_policeTag->setToolTip(whole);
  m_policeTag->setVisible(width() < threeColumnsFrom && m_detail && m_detail->assessment.consultPoliceNow);
}

void Duiding::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  showPoliceTag();
}

void Duiding::addCommands(Commands& commands) {
  const auto add = [&](const char* id, const QString& title, const QKeySequence& key, std::function<void()> run,
                       std::function<bool()> available, const QStringList& alsoKnownAs) {
    commands.add({QLatin1String(id),
                  title,
                  placeName(Place::duiding),
                  {key},
                  std::move(run),
                  std::move(available),
                  [this] { return isVisible(); },
                  alsoKnownAs});
  };
  const auto shown = [this] { return m_detail != nullptr; };
  const auto proposal = [this] { return qobject_cast<ProposalCard*>(window()->focusWidget()); };
  add("duiding.terug", tr("Terug naar waar je vandaan kwam"), Qt::Key_Escape,
      [this] { Q_EMIT backRequested(m_origin); }, {}, {tr("lijst"), tr("Postvak"), tr("kaart")});
  add("duiding.vorige", tr("Vorige signaal in de lijst"), Qt::ALT | Qt::Key_Up, [this] { Q_EMIT stepRequested(-1); },
      shown, {tr("omhoog"), tr("boven")});
  add("duiding.volgende", tr("Volgende signaal in de lijst"), Qt::ALT | Qt::Key_Down,
      [this] { Q_EMIT stepRequested(1); }, shown, {tr("omlaag"), tr("onder")});
  add(
      "duiding.kiezen", tr("Voorstel kiezen en besluiten"), Qt::Key_K,
      [proposal] { Q_EMIT proposal()->decideRequested(); }, [proposal] { return proposal() != nullptr; },
      {tr("besluit"), tr("kaart")});
  add("duiding.dossier", tr("In een dossier leggen\u2026"), Qt::Key_E, [this] { Q_EMIT dossierRequested({m_number}); },
      shown, {tr("zaak"), tr("crisisteam"), tr("nieuw dossier")});
  addOwnCommands(commands);
  commands.describe(m_back, QStringLiteral("duiding.terug"), tr("Terug naar waar je vandaan kwam"));
  commands.describe(m_previous, QStringLiteral("duiding.vorige"), tr("Het signaal erboven in de lijst"));
  commands.describe(m_next, QStringLiteral("duiding.volgende"), tr("Het signaal eronder in de lijst"));
}

void Duiding::forget(std::int64_t number) {
  if (m_number != number) return;
  m_number = 0;
  m_detail.reset();
  m_stack->setCurrentWidget(m_empty);
}

void Duiding::setOrigin(Place place) {
  m_origin = place;
  m_back->setText(place == Place::omgevingsbeeld ? tr("Omgevings&beeld") : tr("&Postvak"));
  m_back->setAccessibleName(tr("Terug naar: %1").arg(placeName(place)));
}

void Duiding::open(std::int64_t number) {
  m_number = number;
  m_bridge.requestDetail(number);
}

void Duiding::showDetail(const DetailPtr& detail) {
  if (detail->stored.number != m_number || !m_knowledge) return;
  const bool anew = settled();
  m_late = (std::exchange(m_detail, detail) != detail || m_late) && anew;
  // What was read last comes anew with every move to it in the list. Out of sight it is not painted.
  if (anew && !isVisible()) return;
  if (anew) keepFocus();
  if (m_late || !anew) fill(*detail, anew);
  m_late = false;
  const QString decidedOn = std::exchange(m_decidedOn, {});
  // The same signal comes anew after a decision or a form: then one stays where one was.
  if (!anew) m_columns->scrollToTop();
  // The page itself gets the focus: the first Tab goes to the first control, and no ring stands around "back".
  const bool settled =
      anew && (m_picture->focusProposal(decidedOn) || m_columns->isAncestorOf(window()->focusWidget()));
  if (isVisible() && !settled) m_columns->setFocus(Qt::OtherFocusReason);
  Q_EMIT shown();
}

void Duiding::keepFocus() {
  const QWidget* had = window()->focusWidget();
  if (had == nullptr || !m_columns->isAncestorOf(had)) return;
  // What is made anew takes the focus with it when the old goes, and Qt then gives it to whatever comes next, as far as
  // the status line. The same control again is where one was.
  QTimer::singleShot(0, this, [this, name = had->accessibleName(), kind = had->metaObject()->className()] {
    if (!isVisible() || m_columns->isAncestorOf(window()->focusWidget())) return;
    for (QWidget* one : m_columns->findChildren<QWidget*>()) {
      const bool same = one->metaObject()->className() == kind && one->accessibleName() == name;
      if (same && !name.isEmpty() && one->isVisible() && one->isEnabled()) return one->setFocus(Qt::OtherFocusReason);
    }
    m_columns->setFocus(Qt::OtherFocusReason);
  });
}

void Duiding::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(m_late, false) && settled()) fill(*m_detail, true);
  if (const LikenessPtr likeness = std::exchange(m_lateLikeness, {})) showLikeness(likeness);
}

void Duiding::fill(const app::SignalDetail& detail, bool anew) {
  const LayoutHold hold(m_columns);
  m_title->setText(tr("Signaal %1").arg(toQt(detail.stored.signal.id)));
  const Signal& signal = detail.stored.signal;
  QStringList line;
  if (!signal.platform.empty()) line << present::platform(signal.platform);
  else if (signal.channel) line << present::channel(*signal.channel);
  if (signal.received) line << momentText(*signal.received, m_clock());
  m_excerpt->setText(line.join(QStringLiteral("  \u00b7  ")));
  showRemarks(detail);
  m_text->show(detail, *m_knowledge, m_clock());
  if (!anew) m_picture->related().showNothing();
  showColumns(!anew);
}

void Duiding::showLikeness(const LikenessPtr& likeness) {
  if (!settled() || likeness->signal != m_number) return;
  if (!isVisible()) {
    m_lateLikeness = likeness;
    return;
  }
  RelatedPart& part = m_picture->related();
  const QWidget* focus = window()->focusWidget();
  const bool goes = focus != part.outcomeButton() && part.isAncestorOf(focus);
  const LayoutHold hold(m_columns);
  part.show(likeness->found, *m_knowledge, m_clock());
  takeInControls();
  if (goes) m_columns->setFocus(Qt::OtherFocusReason);
}

void Duiding::showRemarks(const app::SignalDetail& detail) {
  m_lock->setVisible(detail.assessment.demonstrationLock);
  showPoliceTag();
  fillLockMenu();
  m_changed->setVisible(!detail.sameFramework || !detail.agrees);
  // Two frameworks may bear one version while they are being written; then the hash tells them apart.
  const auto named = [&](const std::string& version, const std::string& hash) {
    if (detail.recorded.frameworkVersion != detail.assessment.frameworkVersion) return toQt(version);
    return QStringLiteral("%1 (%2)").arg(toQt(version), toQt(hash).section(QLatin1Char(':'), -1).left(8));
  };
  // The total of then is as much a proposal as that of now: it waits for an own judgement too.
  const QString then = unfolded() ? tr("Toen was het totaal %1.").arg(pointsText(detail.recorded.total)) : QString();
  QStringList words;
  if (!detail.sameFramework)
    words << tr("Bij binnenkomst gold weegkader %1, nu %2.")
                 .arg(named(detail.recorded.frameworkVersion, detail.recorded.frameworkHash),
                      named(detail.assessment.frameworkVersion, detail.assessment.frameworkHash))
          << then << tr("De oude weging blijft bewaard.");
  else words << then << tr("Geef dit door aan beheer.");
  words.removeAll(QString());
  m_changed->setText(
      detail.sameFramework ? tr("De uitkomst wijkt af van wat is vastgelegd") : tr("Gewogen met een ander weegkader"),
      words.join(QLatin1Char(' ')));
}

void Duiding::openCard(const QString& id) {
  const Card* card = m_knowledge && m_detail ? m_knowledge->card(fromQt(id)) : nullptr;
  if (!card) return;
  const std::vector<Suggestion>& all = m_detail->assessment.suggestions;
  const auto suggestion =
      std::find_if(all.begin(), all.end(), [&](const Suggestion& one) { return one.card == card->id; });
  const auto nameOf = [this](const std::string& other) {
    const Card* found = m_knowledge->card(other);
    return found ? toQt(found->name) : QString();
  };
  auto* dialog = new CardDialog(m_theme, sheetOf(*card, m_clock(), nameOf),
                                suggestion == all.end() ? nullptr : &*suggestion, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &CardDialog::decideRequested, this, [this, dialog, id] {
    dialog->accept();
    decideOn(id);
  });
  dialog->open();
}

void Duiding::decideOn(const QString& id, const std::string& form) {
  const Card* card = m_knowledge && m_detail ? m_knowledge->card(fromQt(id)) : nullptr;
  if (!card) return;
  auto* dialog = new DecideDialog(m_theme, m_bridge, m_knowledge, m_detail, *card, m_drafts, m_clock, this, form);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &DecideDialog::said, this, &Duiding::said);
  connect(dialog, &DecideDialog::formKept, this, [this] { m_bridge.requestDetail(m_number); });
  // Queued: the dialog that asks for another card must be gone first.
  connect(
      dialog, &DecideDialog::otherCardRequested, this, [this](const QString& other) { decideOn(other); },
      Qt::QueuedConnection);
  connect(dialog, &DecideDialog::decided, this, [this, id] {
    m_decidedOn = id;
    Q_EMIT said(tr("Besluit vastgelegd"));
    Q_EMIT decided();
  });
  dialog->open();
}

void Duiding::fillLockMenu() {
  QMenu* menu = m_lockCards->menu();
  qDeleteAll(menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
  menu->clear();
  std::map<std::string, QMenu*> byCategory;  // two dozen cards in one list would be higher than the screen
  for (const Blocked& one : m_detail->assessment.blocked) {
    const Card* card = one.reason.starts_with("betogingsslot:") ? m_knowledge->card(one.card) : nullptr;
    if (!card) continue;
    const QString id = toQt(card->id);
    QMenu*& part = byCategory[card->category];
    if (!part) part = menu->addMenu(present::category(card->category));
    connect(part->addAction(toQt(card->name)), &QAction::triggered, this, [this, id] { decideOn(id, kRightsTest); });
  }
  m_lockCards->setVisible(!menu->isEmpty());
}

void Duiding::openSheet(const QString& form) {
  if (!m_detail) return;
  m_sheet = fromQt(form);
  m_bridge.requestForm(m_number, m_sheet, {});
}

void Duiding::showSheet(const FormPage& page) {
  if (page.signal != m_number || !page.card.empty() || page.form.id != std::exchange(m_sheet, {})) return;
  auto* dialog = new FormDialog(m_theme, m_bridge, page, m_drafts, m_knowledge, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &FormDialog::said, this, &Duiding::said);
  connect(dialog, &FormDialog::kept, this, [this] { m_bridge.requestDetail(m_number); });
  dialog->open();
}

}  // namespace peilstok::ui
