#pragma once

#include <QTextEdit>

namespace peilstok::ui {

/// A field for plain text of several lines that grows with what is typed, up to a limit. Tab leaves it.
class GrowingEdit : public QTextEdit {
  Q_OBJECT
 public:
  explicit GrowingEdit(int lines = 2, QWidget* parent = nullptr);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  int m_lines;
};

}  // namespace peilstok::ui
