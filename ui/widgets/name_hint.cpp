#include "widgets/name_hint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include "bridge/text.h"
#include "privacy/likely_names.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

namespace {

constexpr int mostNamed = 3;  // whoever has more knows by then what is meant

QStringList namesIn(const QString& text) {
  const std::string utf8 = fromQt(text);
  QStringList names;
  for (const Span span : privacy::likelyNames(utf8))
    if (const QString name = toQt(text::slice(utf8, span)); !names.contains(name)) names << name;
  return names;
}

}  // namespace

NameHint::NameHint(const Theme& theme, QWidget* parent) : QWidget(parent), m_words(makeLabel({}, "small")) {
  setObjectName(QStringLiteral("nameHint"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::close);
  layout->addWidget(new IconMark(theme, QStringLiteral("waarschuwing"), Role::notice, metrics::mark), 0, Qt::AlignTop);
  layout->addWidget(m_words, 1);
  m_words->setObjectName(QStringLiteral("nameHintWords"));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  hide();
}

void NameHint::read(const QString& text) {
  QStringList names = namesIn(text).mid(0, mostNamed);
  for (QString& name : names) name = QStringLiteral("\u2018%1\u2019").arg(name);
  const QString named = names.join(QStringLiteral(", "));
  m_words->setText(names.isEmpty()     ? QString()
                   : names.size() == 1 ? tr("%1 lijkt een naam. Laat weg of schrijf een functie.").arg(named)
                                       : tr("%1 lijken namen. Laat weg of schrijf een functie.").arg(named));
  setVisible(!names.isEmpty());
}

QString NameHint::words() const { return m_words->text(); }

NameHint* hintNames(const Theme& theme, QWidget* input) {
  auto* hint = new NameHint(theme);
  const auto read = [hint, input](const QString& text) {
    hint->read(text);
    input->setAccessibleDescription(hint->words());
  };
  if (auto* line = qobject_cast<QLineEdit*>(input)) QObject::connect(line, &QLineEdit::textChanged, hint, read);
  if (auto* edit = qobject_cast<QTextEdit*>(input))
    QObject::connect(edit, &QTextEdit::textChanged, hint, [read, edit] { read(edit->toPlainText()); });
  if (auto* edit = qobject_cast<QPlainTextEdit*>(input))
    QObject::connect(edit, &QPlainTextEdit::textChanged, hint, [read, edit] { read(edit->toPlainText()); });
  return hint;
}

}  // namespace peilstok::ui
