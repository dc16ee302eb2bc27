#include "bridge/bridge_ask.h"
#include "bridge/text.h"

#include <chrono>

namespace peilstok::ui {

namespace {

// Often enough to look alive, seldom enough that painting never becomes the work.
constexpr std::chrono::milliseconds progressPause{80};

}  // namespace

Bridge::Bridge(Clock clock, QObject* parent)
    : RowSource(parent), m_context(new QObject), m_clock(std::move(clock)), m_worker(m_clock) {
  m_context->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
  m_thread.setObjectName(QStringLiteral("workspace"));
  m_thread.start();
}

Bridge::~Bridge() {
  m_cancel = m_closing = true;
  m_newestList = m_newestDetail = m_newestKennis = m_newestSurroundings = ~quint64{0};
  // Behind everything that was asked: the last letters that somebody typed may still be on their way.
  QMetaObject::invokeMethod(
      m_context, [this] { m_thread.quit(); }, Qt::QueuedConnection);
  m_thread.wait();
}

void Bridge::toWindow(std::function<void()> call) {
  QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void Bridge::open(const WorkspacePlaces& places) {
  ask([places](Worker& worker) { return worker.open(places); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (facts) Q_EMIT opened(*facts);
        else Q_EMIT openFailed(facts.error());
      });
}

void Bridge::loadExample() {
  m_cancel = false;
  ask([this](Worker& worker) { return worker.loadExample(m_cancel); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (facts) Q_EMIT exampleLoaded(*facts);
        else Q_EMIT failed(facts.error());
      });
}

void Bridge::list(const ListQuery& query) {
  const quint64 mine = ++m_newestList;
  ask(
      [this, mine, query](Worker& worker) {
        using Answer = std::optional<Result<ListAnswer>>;
        if (mine != m_newestList) return Answer();
        if (const auto beginning = worker.beginningOfList(query); beginning && *beginning)
          toWindow([this, mine, answer = **beginning] {
            if (mine == m_newestList) Q_EMIT listReady(answer);
          });
        return Answer(worker.list(query));
      },
      [this, mine](const std::optional<Result<ListAnswer>>& answer) {
        if (!answer || mine != m_newestList) return;
        if (*answer) Q_EMIT listReady(**answer);
        else Q_EMIT failed(answer->error());
      });
}

void Bridge::requestRows(quint64 ticket, const std::vector<std::int64_t>& numbers) {
  ask([numbers](Worker& worker) { return worker.rows(numbers); },
      [this, ticket](const Result<std::vector<ListRow>>& rows) {
        if (rows) Q_EMIT rowsReady(ticket, *rows);
        else Q_EMIT failed(rows.error());
      });
}

void Bridge::requestDetail(std::int64_t number) {
  const quint64 mine = ++m_newestDetail;
  ask(
      [this, mine, number](Worker& worker) {
        using Answer = std::optional<Result<DetailPtr>>;
        return mine == m_newestDetail ? Answer(worker.detail(number)) : Answer();
      },
      [this, mine](const std::optional<Result<DetailPtr>>& answer) {
        if (!answer || mine != m_newestDetail) return;
        if (*answer) tellDetail(**answer);
        else Q_EMIT failed(answer->error());
      });
}

void Bridge::tellDetail(const DetailPtr& detail) {
  Q_EMIT detailReady(detail);
  ask(
      [this, mine = m_newestDetail.load(), detail](Worker& worker) {
        using Answer = std::optional<Result<LikenessPtr>>;
        return mine == m_newestDetail ? Answer(worker.likeness(*detail)) : Answer();
      },
      [this](const std::optional<Result<LikenessPtr>>& answer) {
        if (!answer) return;
        if (*answer) Q_EMIT likenessReady(**answer);
        else Q_EMIT failed(answer->error());
      });
}

void Bridge::requestNeeds(std::int64_t number, const std::string& card) {
  ask([number, card](Worker& worker) { return worker.needs(number, card); },
      [this](const Result<NeedsPage>& page) {
        if (page) Q_EMIT needsReady(*page);
        else Q_EMIT refused(page.error());
      });
}

void Bridge::fillIn(std::int64_t number, const std::string& card, const FilledForm& form) {
  ask([number, card, form](Worker& worker) { return worker.fillIn(number, card, form); },
      [this](const Result<NeedsPage>& page) {
        if (page) Q_EMIT needsReady(*page);
        else Q_EMIT refused(page.error());
      });
}

void Bridge::decide(std::int64_t number, const Decision& decision) {
  ask([number, decision](Worker& worker) { return worker.decide(number, decision); },
      [this, number, card = decision.card](const Result<DetailPtr>& detail) {
        if (!detail) return Q_EMIT refused(detail.error()), void();
        Q_EMIT decided(number, card);
        tellDetail(*detail);
      });
}

void Bridge::requestForm(std::int64_t number, const std::string& form, const std::string& card) {
  ask([number, form, card](Worker& worker) { return worker.form(number, form, card); },
      [this](const Result<FormPage>& page) {
        if (page) Q_EMIT formReady(*page);
        else Q_EMIT refused(page.error());
      });
}

void Bridge::keepForm(std::int64_t number, const FilledForm& form) {
  ask([number, form](Worker& worker) { return worker.keepForm(number, form); },
      [this](const Result<FormPage>& page) {
        if (page) Q_EMIT formReady(*page);
        else Q_EMIT refused(page.error());
      });
}

void Bridge::requestDue() {
  ask([](Worker& worker) { return worker.due(); },
      [this](const Result<std::vector<app::Due>>& due) {
        if (due) Q_EMIT dueReady(*due);
        else Q_EMIT failed(due.error());
      });
}

void Bridge::recordUse(const CardUse& use) {
  ask([use](Worker& worker) { return worker.recordUse(use); },
      [this](const Result<WorkspaceFacts>& facts) { tellCards(facts); });
}

void Bridge::saveCards(const std::string& document, const std::string& role, const std::string& note) {
  ask([document, role, note](Worker& worker) { return worker.saveCards(document, role, note); },
      [this](const Result<WorkspaceFacts>& facts) { tellCards(facts); });
}

void Bridge::takeBackCard(const std::string& id, const std::string& role) {
  ask([id, role](Worker& worker) { return worker.takeBackCard(id, role); },
      [this](const Result<WorkspaceFacts>& facts) { tellCards(facts); });
}

void Bridge::tellCards(const Result<WorkspaceFacts>& facts) {
  if (facts) Q_EMIT cardsChanged(*facts);
  else Q_EMIT refused(facts.error());
}

void Bridge::requestKennis(const app::KennisQuery& query) {
  const quint64 mine = ++m_newestKennis;
  ask(
      [this, mine, query](Worker& worker) {
        using Answer = std::optional<Result<std::vector<KennisEntry>>>;
        return mine == m_newestKennis ? Answer(worker.kennis(query)) : Answer();
      },
      [this, mine](const std::optional<Result<std::vector<KennisEntry>>>& entries) {
        if (!entries || mine != m_newestKennis) return;
        if (*entries) Q_EMIT kennisReady(**entries);
        else Q_EMIT failed(entries->error());
      });
}

void Bridge::setMunicipality(const QString& code, const QString& role) {
  ask([code, role](Worker& worker) { return worker.setMunicipality(fromQt(code), fromQt(role)); },
      [this](const Result<WorkspaceFacts>& facts) {
        if (!facts) return Q_EMIT failed(facts.error());
        Q_EMIT municipalityKept(*facts);
        Q_EMIT surroundingsChanged();
      });
}

void Bridge::requestSettings() {
  ask([](Worker& worker) { return worker.settingsPage(); },
      [this](const Result<SettingsPage>& page) {
        if (page) Q_EMIT settingsReady(*page);
        else Q_EMIT failed(page.error());
      });
}

void Bridge::requestPartners() {
  ask([](Worker& worker) { return worker.partners(); },
      [this](const Result<std::vector<PartnerPage>>& partners) { tellPartners(partners); });
}

void Bridge::setContact(const Contact& contact) {
  ask([contact](Worker& worker) { return worker.setContact(contact); },
      [this](const Result<std::vector<PartnerPage>>& partners) { tellPartners(partners); });
}

void Bridge::agree(const std::string& partner, const std::string& text, const std::string& role) {
  ask([partner, text, role](Worker& worker) { return worker.agree(partner, text, role); },
      [this](const Result<std::vector<PartnerPage>>& partners) { tellPartners(partners); });
}

void Bridge::tellPartners(const Result<std::vector<PartnerPage>>& partners) {
  if (partners) Q_EMIT partnersReady(*partners);
  else Q_EMIT refused(partners.error());
}

void Bridge::requestSurroundings(const app::SurroundingsQuery& query) {
  const quint64 mine = ++m_newestSurroundings;
  ask(
      [this, mine, query](Worker& worker) {
        using Answer = std::optional<Result<SurroundingsPtr>>;
        return mine == m_newestSurroundings ? Answer(worker.surroundings(query)) : Answer();
      },
      [this, mine](const std::optional<Result<SurroundingsPtr>>& answer) {
        if (!answer || mine != m_newestSurroundings) return;
        if (*answer) Q_EMIT surroundingsReady(**answer);
        else Q_EMIT surroundingsFailed(answer->error());
      });
}

void Bridge::keepBoundaries(const std::filesystem::path& file) {
  ask([file](Worker& worker) { return worker.keepBoundaries(file); },
      [this](const Result<int>& kept) {
        if (kept) Q_EMIT boundariesKept(*kept);
        else Q_EMIT surroundingsRefused(kept.error());
      });
}

void Bridge::dropBoundaries() {
  ask([](Worker& worker) { return worker.dropBoundaries(); },
      [this](const Result<void>& done) {
        if (done) Q_EMIT surroundingsChanged();
        else Q_EMIT surroundingsRefused(done.error());
      });
}

void Bridge::preview(const app::ImportOptions& options) {
  // A bundle is looked at in its own way; whoever asked for a preview is told so.
  const auto work = [options](Worker& worker) -> std::optional<Result<app::ImportPreview>> {
    if (worker.isBundle(options.file)) return std::nullopt;
    return worker.preview(options);
  };
  ask(work, [this, file = options.file](const std::optional<Result<app::ImportPreview>>& preview) {
    if (preview) Q_EMIT previewReady(*preview);
    else Q_EMIT bundleFound(file);
  });
}

std::function<void(const app::ImportProgress&)> Bridge::progressTeller() {
  return [this, last = std::chrono::steady_clock::time_point{}](const app::ImportProgress& progress) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last < progressPause) return;
    last = now;
    toWindow([this, progress] { Q_EMIT importProgress(progress); });
  };
}

void Bridge::import(const app::ImportOptions& options) {
  m_cancel = false;
  ask([this, options](Worker& worker) { return worker.import(options, progressTeller(), m_cancel); },
      [this](const Result<app::ImportReport>& report) { Q_EMIT importFinished(report); });
}

}  // namespace peilstok::ui
