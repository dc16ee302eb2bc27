#pragma once
// Lays its widgets in lines, like words in a paragraph.

#include <QLayout>

namespace peilstok::ui {

class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(int spacing = 6, QWidget* parent = nullptr);
  ~FlowLayout() override;
  /// Between lines, when that is not the same as between the widgets on one.
  void setLineSpacing(int spacing) { m_lineSpacing = spacing; }

  void addItem(QLayoutItem* item) override { m_items.append(item); }
  int count() const override { return static_cast<int>(m_items.size()); }
  QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
  QSize sizeHint() const override { return minimumSize(); }
  QSize minimumSize() const override;
  void setGeometry(const QRect& rect) override;

 private:
  int arrange(const QRect& rect, bool place) const;

  QList<QLayoutItem*> m_items;
  int m_spacing, m_lineSpacing;
};

}  // namespace peilstok::ui
