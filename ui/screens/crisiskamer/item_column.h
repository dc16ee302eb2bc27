#pragma once

#include <QWidget>
#include <vector>

#include "bridge/dossier_values.h"
#include "theme/theme.h"

class QLabel;
class QVBoxLayout;

namespace peilstok::ui {

class ItemCard;

/// A column of the crisis room: the items of some kinds, under a heading for each, with a button to add one.
class ItemColumn : public QWidget {
  Q_OBJECT
 public:
  struct Part {
    QString title;
    ItemKind kind;
    QString whenEmpty;
  };

  ItemColumn(const Theme& theme, const QString& title, const QString& asks, std::vector<Part> parts,
             QWidget* parent = nullptr);
  void show(const app::DossierDetail& detail, const Knowledge& knowledge, Instant now, bool fixed);
  /// Marks the column of the step that the meeting is in.
  void setCurrent(bool current);
  /// Stands below the items, however few there are.
  void addBelow(QWidget* part);

 Q_SIGNALS:
  void addRequested(peilstok::ItemKind kind);
  void cardMade(peilstok::ui::ItemCard* card);

 private:
  void addPart(const Part& part, const app::DossierDetail& detail, const Knowledge& knowledge, Instant now, bool fixed);

  const Theme& m_theme;
  std::vector<Part> m_parts;
  QLabel* m_now;
  QVBoxLayout* m_body;
};

}  // namespace peilstok::ui
