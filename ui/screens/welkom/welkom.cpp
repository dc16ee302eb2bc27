#include "screens/welkom/welkom.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/municipality_rows.h"
#include "theme/icons.h"
#include "widgets/flow_layout.h"
#include "widgets/labels.h"
#include "widgets/municipality_picker.h"
#include "widgets/page_scroll.h"

namespace peilstok::ui {

namespace {

constexpr int columnWidth = 560;
constexpr int signSide = 48;

QPushButton* makeButton(const QString& text, const char* name, const char* role = nullptr) {
  auto* button = new QPushButton(text);
  button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
  button->setObjectName(QLatin1String(name));
  if (role) setRole(button, role);
  return button;
}

QWidget* buttonLine(std::initializer_list<QPushButton*> buttons) {
  auto* line = new QWidget;
  auto* layout = new FlowLayout(metrics::gap, line);
  for (QPushButton* button : buttons) layout->addWidget(button);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  line->setSizePolicy(policy);
  return line;
}

}  // namespace

Welkom::Welkom(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_picker(new MunicipalityPicker(theme)),
      m_skip(makeButton(tr("&Sla over"), "welcomeSkip", "quiet")),
      m_import(makeButton(tr("&Bestand importeren\u2026"), "welcomeImport", "primary")),
      m_own(makeLabel({}, "strong")),
      m_steps(new QStackedWidget) {
  setAccessibleName(tr("Welkom"));
  setProperty("page", true);
  setProperty("ownFocus", true);
  setAttribute(Qt::WA_StyledBackground);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_steps);
  m_steps->addWidget(makeMunicipalityPage());
  m_steps->addWidget(makeBeginPage());
}

/// One step, in a column that is no wider than one reads, and that scrolls when the window is low.
QWidget* Welkom::makePage(QWidget* content) {
  auto* page = new QWidget;
  page->setProperty("page", true);
  auto* layout = new QHBoxLayout(page);
  layout->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
  content->setMaximumWidth(columnWidth);
  auto* column = new QVBoxLayout;
  column->addStretch(2);
  column->addWidget(content);
  column->addStretch(3);
  layout->addStretch(1);
  layout->addLayout(column, 100);
  layout->addStretch(1);
  auto* scroll = new PageScroll;
  scroll->setPage(page);
  return scroll;
}

QWidget* Welkom::makeMunicipalityPage() {
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::loose);
  auto* sign = new QLabel;
  sign->setPixmap(applicationIcon().pixmap(QSize(signSide, signSide), devicePixelRatioF()));
  layout->addWidget(sign);
  layout->addWidget(makeLabel(tr("Welkom bij Peilstok"), "title"));
  layout->addWidget(makeLabel(
      tr("Peilstok helpt je om berichten en meldingen te wegen die op onrust kunnen wijzen. Jij besluit; Peilstok laat "
         "zien waar zijn inschatting op rust. Alles blijft op deze computer.")));
  layout->addSpacing(metrics::gap);
  layout->addWidget(makeLabel(tr("Voor welke gemeente werk je?"), "head"));
  layout->addWidget(makeLabel(tr("Dan weet Peilstok wie de buren zijn en welke bijzondere dagen meetellen. Je kunt het "
                                 "later kiezen of veranderen bij Instellingen."),
                              "muted"));
  layout->addWidget(m_picker);
  layout->addWidget(buttonLine({m_skip}));
  connect(m_picker, &MunicipalityPicker::picked, this, [this](const QString& code) {
    Q_EMIT municipalityPicked(code);
    goOn();
  });
  connect(m_skip, &QPushButton::clicked, this, &Welkom::goOn);
  return makePage(content);
}

QWidget* Welkom::makeBeginPage() {
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::loose);
  m_own->setObjectName(QStringLiteral("welcomeOwn"));
  layout->addWidget(m_own);
  layout->addWidget(makeLabel(tr("Waarmee wil je beginnen?"), "title"));
  layout->addWidget(makeLabel(
      tr("Heb je een export van je monitoring, of een lijst met meldingen? Lees die dan in. Je ziet vooraf wat "
         "erin komt. Nummers, accounts en andere persoonsgegevens worden daarbij meteen afgeschermd.")));
  layout->addWidget(makeLabel(tr("Wil je eerst kijken hoe het werkt? Open dan de verzonnen gemeente Waterbroek. Die "
                                 "opent in de oefenmodus, in een eigen bestand, los van echt werk."),
                              "muted"));
  auto* example = makeButton(tr("&Waterbroek openen"), "welcomeExample");
  auto* later = makeButton(tr("Straks, naar het &Postvak"), "welcomeLater", "quiet");
  auto* back = makeButton(tr("&Terug naar de gemeente"), "welcomeBack", "quiet");
  layout->addWidget(buttonLine({m_import, example}));
  layout->addWidget(buttonLine({later, back}));
  connect(m_import, &QPushButton::clicked, this, &Welkom::importRequested);
  connect(example, &QPushButton::clicked, this, &Welkom::exampleRequested);
  connect(later, &QPushButton::clicked, this, &Welkom::putAside);
  connect(back, &QPushButton::clicked, this, &Welkom::begin);
  return makePage(content);
}

void Welkom::setFacts(const WorkspaceFacts& facts) {
  m_picker->setKnowledge(facts.knowledge);
  const std::string& own = facts.knowledge->ownMunicipality;
  m_own->setVisible(!own.empty());
  m_own->setText(tr("Gemeente %1").arg(municipalityName(facts.knowledge->gazetteer, own)));
}

void Welkom::begin() {
  m_steps->setCurrentIndex(0);
  m_picker->focusField();
}

void Welkom::goOn() {
  m_steps->setCurrentIndex(1);
  m_import->setFocus(Qt::OtherFocusReason);
}

}  // namespace peilstok::ui
