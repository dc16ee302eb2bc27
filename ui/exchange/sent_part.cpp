#include "exchange/sent_part.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "bridge/text.h"
#include "exchange/exchange_words.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

QString pathText(const std::filesystem::path& path) { return QString::fromStdU16String(path.u16string()); }

QPushButton* button(const QString& text, const char* name) {
  auto* made = new QPushButton(text);
  made->setObjectName(QLatin1String(name));
  made->setAutoDefault(false);
  return made;
}

}  // namespace

SentPart::SentPart(const Theme&, QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel({}, "title")),
      m_file(makeLabel({})),
      m_next(makeLabel({}, "muted")),
      m_keyPart(new QWidget),
      m_key(makeLabel({}, "head")) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::gap);
  m_file->setObjectName(QStringLiteral("sentFile"));
  m_key->setObjectName(QStringLiteral("sentFingerprint"));
  layout->addWidget(m_title);
  layout->addWidget(m_file);
  layout->addWidget(m_next);
  auto* open = button(tr("&Map openen"), "sentFolder");
  auto* line = new QHBoxLayout;
  line->addWidget(open);
  line->addStretch(1);
  layout->addLayout(line);
  auto* key = new QVBoxLayout(m_keyPart);
  key->setContentsMargins(0, metrics::wide, 0, 0);
  key->addWidget(makeLabel(tr("De ontvanger kent je sleutel nog niet"), "head"));
  key->addWidget(makeLabel(tr("Bel de ontvanger en lees deze vingerafdruk voor. Dat hoeft maar één keer; daarna weet "
                              "Peilstok daar dat een doorzending van jou komt."),
                           "muted"));
  key->addWidget(m_key);
  auto* copy = button(tr("&Kopieer de vingerafdruk"), "sentCopy");
  auto* second = new QHBoxLayout;
  second->addWidget(copy);
  second->addStretch(1);
  key->addLayout(second);
  layout->addWidget(m_keyPart);
  connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_fingerprint); });
}

void SentPart::show(const SentPage& page) {
  const exchange::Bundle& bundle = page.sent.bundle;
  m_folder = pathText(page.sent.file.parent_path());
  m_fingerprint = page.fingerprint;
  m_title->setText(bundle.cover.answer ? tr("Het antwoord ligt klaar")
                                       : tr("%1 klaar om door te geven").arg(signalsText(std::ssize(bundle.signals))));
  m_file->setText(tr("%1\nin %2").arg(pathText(page.sent.file.filename()), m_folder));
  QString next = tr("Geef het bestand door zoals dat bij jullie mag: in een gedeelde map, op een stick of met de mail. "
                    "Het label is %1.")
                     .arg(exchanged::tlp(bundle.cover.tlp));
  if (!page.sent.mail.empty())
    next += QLatin1Char(' ') + tr("De concept-mail ligt ernaast; open hem en verstuur hem zelf.");
  m_next->setText(next);
  m_key->setText(page.fingerprint);
  m_keyPart->setVisible(page.newKey);
  QWidget::show();
}

}  // namespace peilstok::ui
