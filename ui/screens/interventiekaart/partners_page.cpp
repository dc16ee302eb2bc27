#include "screens/interventiekaart/partners_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bridge/guidance_words.h"
#include "bridge/messages.h"
#include "bridge/text.h"
#include "models/entry_list_model.h"
#include "screens/interventiekaart/partner_facts.h"
#include "screens/interventiekaart/partner_form.h"
#include "screens/interventiekaart/partner_view.h"
#include "widgets/columns_page.h"
#include "widgets/entry_list.h"
#include "widgets/labels.h"
#include "widgets/panels.h"

namespace peilstok::ui {

namespace {

// From this width on reading and filling in stand side by side, next to the list.
constexpr int sideBySideFrom = 700;
constexpr int listNarrow = 200, listWide = 340;

// Who is nearest comes first: those one calls before anybody else.
constexpr std::array kinds{"intern", "politie", "lokaal", "regionaal", "landelijk"};

bool isEmpty(const AgreementForm::Draft& draft) { return draft.text.trimmed().isEmpty(); }

}  // namespace

PartnersPage::PartnersPage(const Theme& theme, Bridge& bridge, QWidget* parent, Clock clock)
    : QWidget(parent),
      m_bridge(bridge),
      m_clock(clock),
      m_counts(makeLabel({}, "strong")),
      m_model(new EntryListModel(this)),
      m_list(new EntryList(theme)),
      m_view(new PartnerView(theme)),
      m_form(new PartnerForm(theme, std::move(clock))),
      m_columns(new ColumnsPage({{m_view, 1, 0}, {m_form, 1, 1}}, sideBySideFrom)),
      m_waiting(new EmptyState(theme, QStringLiteral("tijd"))),
      m_body(new QWidget) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  m_waiting->setText(tr("De partners worden geladen\u2026"), {});
  outer->addWidget(m_waiting);
  auto* layout = new QVBoxLayout(m_body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(makeHead());
  auto* parts = new QHBoxLayout;
  parts->setSpacing(1);
  parts->addWidget(m_list);
  parts->addWidget(m_columns, 1);
  layout->addLayout(parts, 1);
  outer->addWidget(m_body);
  m_body->hide();
  m_list->setEntries(m_model);
  m_list->setAccessibleName(tr("Partners"));
  m_list->setObjectName(QStringLiteral("partnerList"));
  setFocusProxy(m_list);
  setAccessibleName(tr("Wie belt wie"));
  connect(m_list, &EntryList::chosen, this, &PartnersPage::open);
  connect(m_list, &EntryList::openRequested, this, [this] { m_form->focusFirst(); });
  connect(m_form, &PartnerForm::saveRequested, this, &PartnersPage::save);
  connect(m_form, &PartnerForm::edited, this, &PartnersPage::keepDrafts);
  connect(m_view->agreementForm(), &AgreementForm::agreed, this, &PartnersPage::agree);
  connect(m_view->agreementForm(), &AgreementForm::edited, this, &PartnersPage::keepDrafts);
  connect(&m_bridge, &Bridge::partnersReady, this, &PartnersPage::receive);
  connect(&m_bridge, &Bridge::refused, this, &PartnersPage::refuse);
}

QWidget* PartnersPage::makeHead() {
  auto* head = new QFrame;
  setRole(head, "bar");
  auto* layout = new QVBoxLayout(head);
  layout->setContentsMargins(14, 10, 14, 10);
  layout->setSpacing(metrics::hair);
  m_counts->setObjectName(QStringLiteral("partnerCounts"));
  layout->addWidget(m_counts);
  layout->addWidget(
      makeLabel(tr("Vul functies in, geen namen. Wat je hier invult, staat alleen in dit werkbestand."), "small"));
  return head;
}

void PartnersPage::reload() {
  m_asked = true;
  m_bridge.requestPartners();
}

void PartnersPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_asked) reload();
}

void PartnersPage::showPartner(const QString& id) {
  m_wanted = id;
  if (!m_partners.empty()) m_list->choose(id);
}

const PartnerPage* PartnersPage::partner(const QString& id) const {
  const auto found = std::find_if(m_partners.begin(), m_partners.end(),
                                  [&](const PartnerPage& one) { return toQt(one.partner.id) == id; });
  return found == m_partners.end() ? nullptr : &*found;
}

std::vector<EntryRow> PartnersPage::rows() const {
  std::vector<EntryRow> rows;
  for (const char* kind : kinds) {
    const std::size_t heading = rows.size();
    for (const PartnerPage& one : m_partners) {
      if (one.partner.kind != kind) continue;
      EntryRow row{toQt(one.partner.id), toQt(one.partner.name), {}, {}, {}};
      const bool draft = m_contactDrafts.contains(row.id) || m_agreementDrafts.contains(row.id);
      if (!isFilled(one.contact)) {
        row.sign = Sign::empty;
        row.tail = tr("nog niet ingevuld");
      } else if (!hasDeputy(one.contact)) {
        row.sign = Sign::gap;
        row.word = tr("geen vervanger");
        row.tail = toQt(one.contact.function);
      } else {
        row.sign = Sign::yes;
        row.tail = toQt(one.contact.function.empty() ? one.contact.reach : one.contact.function);
      }
      if (draft) row.word = tr("nog niet bewaard");
      rows.push_back(std::move(row));
    }
    if (rows.size() > heading)
      rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(heading),
                  EntryRow{{}, present::partnerKind(kind), {}, {}, {}});
  }
  return rows;
}

void PartnersPage::receive(const std::vector<PartnerPage>& partners) {
  const bool answered = answersPending(partners);
  m_partners = partners;
  if (answered) settle();
  if (auto fresh = rows(); !m_model->refresh(fresh)) m_model->setRows(std::move(fresh));
  showCounts();
  m_waiting->hide();
  m_body->show();
  const QString kept = m_current;
  m_list->choose(!m_wanted.isEmpty() ? m_wanted : kept);
  m_wanted.clear();
  // The row one is on may have stayed the same row, with other words in it.
  if (m_current == kept && !kept.isEmpty()) open(kept);
  if (answered) finish(tr("Bewaard."), false);
}

void PartnersPage::finish(const QString& what, bool wrong) {
  const Pending done = *m_pending;
  m_pending.reset();
  m_form->setBusy(false);
  m_view->agreementForm()->setBusy(false);
  if (toQt(done.partner) != m_current) return;  // one has gone on to another partner; the list shows what is not stored
  if (done.agreement) m_view->agreementForm()->say(what, wrong);
  else m_form->say(what, wrong);
}

bool PartnersPage::answersPending(const std::vector<PartnerPage>& partners) const {
  if (!m_pending) return false;
  const PartnerPage* before = partner(toQt(m_pending->partner));
  for (const PartnerPage& one : partners) {
    if (one.partner.id != m_pending->partner) continue;
    if (m_pending->agreement) return one.agreements.size() > m_pending->agreements;
    // The core may tidy what was typed: then it is at least no longer what it was.
    return sameContact(one.contact, m_pending->contact) || (before && !sameContact(one.contact, before->contact));
  }
  return false;
}

void PartnersPage::settle() {
  const QString id = toQt(m_pending->partner);
  // Whatever was typed after the button was pressed is a draft still.
  if (m_pending->agreement && m_agreementDrafts.value(id).text.trimmed() == m_pending->text)
    m_agreementDrafts.remove(id);
  if (!m_pending->agreement && sameContact(m_contactDrafts.value(id), m_pending->contact)) m_contactDrafts.remove(id);
}

void PartnersPage::refuse(const Error& error) {
  if (!m_pending) return;  // another screen's question
  finish(tr("Niet bewaard. Wat je typte, staat er nog. %1").arg(messageFor(error.code).what), true);
}

void PartnersPage::open(const QString& id) {
  const PartnerPage* page = partner(id);
  if (!page) return;
  m_current = id;
  m_view->show(*page, m_clock());
  const auto typed = m_contactDrafts.constFind(id);
  m_form->edit(page->contact, toQt(page->partner.name), typed == m_contactDrafts.constEnd() ? nullptr : &*typed);
  m_view->agreementForm()->setDraft(m_agreementDrafts.value(id));
  m_columns->orderTabs();
}

void PartnersPage::setFunction(const QString& function) { m_view->agreementForm()->setFunction(function); }

void PartnersPage::keepDrafts() {
  if (m_current.isEmpty()) return;
  if (m_form->changed()) m_contactDrafts.insert(m_current, m_form->typed());
  else m_contactDrafts.remove(m_current);
  const AgreementForm::Draft draft = m_view->agreementForm()->draft();
  if (isEmpty(draft)) m_agreementDrafts.remove(m_current);
  else m_agreementDrafts.insert(m_current, draft);
  m_model->refresh(rows());
}

void PartnersPage::save(const Contact& contact) {
  if (m_pending) return;
  m_pending = Pending{contact.partner, false, contact, {}, 0};
  m_form->setBusy(true);
  m_bridge.setContact(contact);
}

void PartnersPage::agree(const QString& text, const QString& role) {
  const PartnerPage* page = partner(m_current);
  if (!page || m_pending) return;
  m_pending = Pending{page->partner.id, true, {}, text, page->agreements.size()};
  m_view->agreementForm()->setBusy(true);
  m_bridge.agree(page->partner.id, fromQt(text), fromQt(role));
}

void PartnersPage::showCounts() {
  int filled = 0, without = 0;
  for (const PartnerPage& one : m_partners) {
    if (!isFilled(one.contact)) continue;
    ++filled;
    if (!hasDeputy(one.contact)) ++without;
  }
  const auto all = m_partners.size();
  if (filled == 0)
    return m_counts->setText(
        tr("Nog geen van de %1 partners ingevuld. Begin met wie je vannacht zou bellen.").arg(all));
  const QString text = without == 0 ? tr("%1 van %2 ingevuld, allemaal met vervanger").arg(filled).arg(all)
                                    : tr("%1 van %2 ingevuld, %3 zonder vervanger").arg(filled).arg(all).arg(without);
  m_counts->setText(text);
}

void PartnersPage::resizeEvent(QResizeEvent* event) {
  m_list->setFixedWidth(std::clamp(width() * 28 / 100, listNarrow, listWide));
  QWidget::resizeEvent(event);
}

}  // namespace peilstok::ui
