#include "report/document.h"

namespace peilstok::report {

Result<std::string> written(const Report& report, const std::string& extension) {
  if (extension == ".html") return toHtml(report);
  if (extension == ".md") return toMarkdown(report);
  if (extension == ".json") return toJson(report);
  if (extension == ".odt") return toOdt(report);
  if (extension == ".docx") return toDocx(report);
  return Error{ErrorCode::wrong_use, "a report is written as .pdf, .odt, .docx, .html, .md or .json"};
}

}  // namespace peilstok::report
