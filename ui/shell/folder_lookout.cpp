#include "shell/folder_lookout.h"

#include "bridge/messages.h"
#include "bridge/text.h"

namespace peilstok::ui {

namespace {

// Two looks are needed before a file is taken in, so this is half of how long it waits at least.
constexpr std::chrono::milliseconds lookPause{10'000};

}  // namespace

FolderLookout::FolderLookout(Bridge& bridge, QObject* parent) : QObject(parent), m_bridge(bridge), m_pause(lookPause) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] { m_bridge.lookInFolders(); });
  connect(&m_bridge, &Bridge::foldersLooked, this, &FolderLookout::take);
}

void FolderLookout::begin() { m_timer.start(0); }

void FolderLookout::take(const FolderNews& news) {
  m_sum.look.done += news.look.done;
  m_sum.look.rejected += news.look.rejected;
  m_sum.look.left += news.look.left;
  m_sum.look.stored += news.look.stored;
  if (news.trouble) m_sum.trouble = news.trouble;
  m_timer.start(news.look.more ? std::chrono::milliseconds{0} : m_pause);
  if (news.look.more) return;
  QStringList parts;
  const FolderNews sum = std::exchange(m_sum, {});
  const auto files = [](std::uint64_t count) {
    return count == 1 ? tr("1 bestand") : tr("%1 bestanden").arg(static_cast<qulonglong>(count));
  };
  if (sum.look.done > 0)
    parts << tr("%1 ingelezen uit een map: %2 nieuw")
                 .arg(files(sum.look.done), signalsText(static_cast<std::int64_t>(sum.look.stored)));
  if (sum.look.rejected > 0) parts << tr("%1 geweigerd; het verslag staat ernaast").arg(files(sum.look.rejected));
  if (sum.look.left > 0)
    parts << tr("%1 blijft staan: %2")
                 .arg(files(sum.look.left), messageFor(sum.trouble.value_or(ErrorCode::internal)).what);
  if (news.look.unreachable != m_unreachable && !news.look.unreachable.empty())
    parts << tr("een map kan niet worden bekeken: %1")
                 .arg(QString::fromStdU16String(news.look.unreachable.front().u16string()));
  m_unreachable = news.look.unreachable;
  if (sum.look.stored > 0) Q_EMIT added(static_cast<std::int64_t>(sum.look.stored));
  if (parts.empty()) return;
  const QString words = parts.join(QStringLiteral("; "));
  Q_EMIT said(words.left(1).toUpper() + words.mid(1) + QLatin1Char('.'));
}

}  // namespace peilstok::ui
