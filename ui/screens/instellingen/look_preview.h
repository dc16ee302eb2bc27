#pragma once

#include <QFrame>

#include "theme/theme.h"

namespace peilstok::ui {

class EntryList;
class EntryListModel;

/// A strip of the program as it looks with the choices of now: a phase, an urgency, rows of a list.
class LookPreview : public QFrame {
  Q_OBJECT
 public:
  explicit LookPreview(const Theme& theme, QWidget* parent = nullptr);

 private:
  EntryListModel* m_model;
  EntryList* m_list;
};

}  // namespace peilstok::ui
