#include "screens/duiding/decide/refusal_box.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "bridge/messages.h"
#include "screens/duiding/decide/deciding_words.h"
#include "widgets/labels.h"
#include "widgets/marks.h"

namespace peilstok::ui {

RefusalBox::RefusalBox(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_what(makeLabel({}, "strong")),
      m_kept(makeLabel({})),
      m_todo(makeLabel({})),
      m_because(makeLabel({}, "strong")) {
  setRole(this, "refusal");
  setObjectName(QStringLiteral("refusal"));
  setFocusPolicy(Qt::StrongFocus);  // so that it is read out when it comes
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->setSpacing(12);
  layout->addWidget(new IconMark(theme, QStringLiteral("waarschuwing"), Role::urgent, 22), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(3);
  for (QLabel* line : {m_what, m_kept, m_todo, m_because}) words->addWidget(line);
  layout->addLayout(words, 1);
  hide();
}

void RefusalBox::show(const Error& error, const Knowledge& knowledge) {
  const Message message = messageFor(error.code);
  const QString because = refusedBecause(error, knowledge);
  m_what->setText(message.what);
  m_kept->setText(message.kept);
  m_todo->setText(message.todo);
  m_because->setText(because);
  m_because->setVisible(!because.isEmpty());
  setAccessibleName(message.what);
  setAccessibleDescription(QStringList{message.kept, message.todo, because}.join(QLatin1Char(' ')));
  QFrame::show();
}

}  // namespace peilstok::ui
