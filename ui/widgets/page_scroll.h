#pragma once

#include <QPointer>
#include <QScrollArea>

namespace peilstok::ui {

/// Scrolls a page up and down. The page is exactly as wide as there is room and as high as its text then needs; a plain
/// QScrollArea goes by minimum sizes, which for wrapped text are those of its narrowest form.
class PageScroll : public QScrollArea {
  Q_OBJECT
 public:
  explicit PageScroll(QWidget* parent = nullptr);
  void setPage(QWidget* page);
  QWidget* takePage();
  /// Puts `part` at the top and the focus on `control`, which stands below it. When both do not fit, the control is
  /// what is in sight. That holds while the page still grows, until the reader scrolls or goes on.
  void reveal(QWidget* part, QWidget* control);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fit();
  void bringInSight();

  struct Revealed {
    QPointer<QWidget> part, control;
  };
  Revealed m_revealed;
};

}  // namespace peilstok::ui
