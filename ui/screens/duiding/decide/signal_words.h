#pragma once

#include <QFrame>

#include "store/store.h"
#include "theme/theme.h"

namespace peilstok::ui {

/// What a decision is about, above the decision: the words of the signal, folded when they are many.
class SignalWords : public QFrame {
  Q_OBJECT
 public:
  SignalWords(const Theme& theme, const store::StoredSignal& stored, QWidget* parent = nullptr);
};

}  // namespace peilstok::ui
