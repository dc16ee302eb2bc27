#pragma once

#include <QDialog>

#include "model/assessment.h"
#include "model/intervention.h"
#include "theme/theme.h"

class QVBoxLayout;

namespace peilstok::ui {

/// A whole card of the interventiekaart, to read; with the reasons and cautions of a proposal when it is one.
class CardDialog : public QDialog {
  Q_OBJECT
 public:
  CardDialog(const Theme& theme, const Card& card, const Suggestion* suggestion, QWidget* parent = nullptr);

 private:
  void addHead(QVBoxLayout* layout, const Card& card);
  void addPractice(QVBoxLayout* layout, const Card& card);
  void addLaw(QVBoxLayout* layout, const Card& card);
  void addExperience(QVBoxLayout* layout, const Card& card);
  void addList(QVBoxLayout* layout, const QString& title, const std::vector<std::string>& lines);

  const Theme& m_theme;
};

}  // namespace peilstok::ui
