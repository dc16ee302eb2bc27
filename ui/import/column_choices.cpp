#include "import/column_choices.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <array>

#include "bridge/presenter.h"
#include "bridge/text.h"
#include "theme/metrics.h"
#include "widgets/labels.h"

namespace peilstok::ui {

namespace {

constexpr std::array fields{"text", "title", "received", "date",  "time",   "platform", "author",
                            "url",  "id",    "reach",    "likes", "shares", "comments", "municipality"};
constexpr int perRow = 4;

}  // namespace

ColumnChoices::ColumnChoices(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(metrics::loose);
  m_grid->setVerticalSpacing(metrics::hair);
  int at = 0;
  for (const char* field : fields) m_boxes[field] = addField(field, at++);
}

QComboBox* ColumnChoices::addField(const std::string& field, int at) {
  auto* box = new QComboBox;
  const QString name = present::field(field);
  box->setAccessibleName(name);
  box->setObjectName(QStringLiteral("column_") + toQt(field));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(10);
  box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  auto* label = makeLine(name, "small");
  label->setBuddy(box);
  const int row = at / perRow * 2, column = at % perRow;
  m_grid->addWidget(label, row, column, Qt::AlignBottom);
  m_grid->setRowMinimumHeight(row, row == 0 ? 18 : 24);
  m_grid->addWidget(box, row + 1, column);
  m_grid->setColumnStretch(column, 1);
  connect(box, &QComboBox::activated, this, &ColumnChoices::changed);
  return box;
}

void ColumnChoices::show(const intake::FileProfile& profile) {
  m_header = profile.header;
  for (const auto& [field, box] : m_boxes) {
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(field == "text" ? tr("kies een kolom") : tr("niet aanwezig"));
    for (const std::string& column : m_header) box->addItem(toQt(column));
    const auto found = profile.fieldColumns.find(field);
    box->setCurrentIndex(found == profile.fieldColumns.end() ? 0 : found->second + 1);
    box->setToolTip(box->currentText());  // a long column name is cut off in the box
  }
}

void ColumnChoices::focusText() { m_boxes.at("text")->setFocus(Qt::OtherFocusReason); }

intake::ColumnMapping ColumnChoices::mapping() const {
  intake::ColumnMapping mapping;
  mapping.id = ownId;
  mapping.name = fromQt(tr("Eigen koppeling"));
  for (const auto& [field, box] : m_boxes) {
    const int column = box->currentIndex() - 1;
    if (column >= 0 && column < static_cast<int>(m_header.size()))
      mapping.columns[field] = {m_header[static_cast<std::size_t>(column)]};
  }
  // The file itself is what this mapping is for: its own header recognises it.
  mapping.recognise = {m_header};
  return mapping;
}

}  // namespace peilstok::ui
