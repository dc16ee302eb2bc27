#pragma once

#include "screens/crisiskamer/act_dialog.h"

namespace peilstok::ui {

class Field;

/// Notes a file that was chosen in a dossier, with what it is, and says that the file itself is not kept.
class AttachDialog : public DossierActDialog {
  Q_OBJECT
 public:
  AttachDialog(const Theme& theme, Bridge& bridge, KnowledgePtr knowledge, std::int64_t dossier,
               std::filesystem::path file, const QString& function, QWidget* parent);

 private:
  void lay() override;

  const std::filesystem::path m_file;
  Field* m_text;
};

}  // namespace peilstok::ui
