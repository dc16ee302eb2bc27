// Which weegkader a workspace uses, and what it is told when its own no longer fits.

#include "app/in_force.h"

#include <fstream>
#include <random>

#include "app/workspace.h"
#include "support/catch.h"

using namespace peilstok;
namespace fs = std::filesystem;

namespace {

const fs::path kData = PEILSTOK_TEST_DATA_DIR;

struct Place {
  fs::path folder = fs::temp_directory_path() / ("peilstok-force-" + std::to_string(std::random_device{}()));
  fs::path database = folder / "werk.db";

  Place() { fs::create_directories(folder); }
  ~Place() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  std::unique_ptr<store::Store> store() const {
    auto opened = store::open(database);
    REQUIRE(opened);
    return std::move(*opened);
  }
  app::InForce load(KnowledgeSources sources = {kData}) const {
    auto loaded = app::loadInForce(database, false, std::move(sources));
    INFO((loaded ? std::string() : loaded.error().detail));
    REQUIRE(loaded);
    return std::move(*loaded);
  }
};

KnowledgeSources with(const std::string& basedOn, const std::string& changes) {
  return {kData,
          {},
          VariantText{"eigen.json", R"({"schema": "framework-variant/1", "name": "Waterbroek",
    "version": "0.2.0", "based_on": ")" +
                                        basedOn + "\", \"changes\": {" + changes + "}}"}};
}

const Framework& framework(const app::InForce& loaded) { return loaded.pipeline->knowledge().framework; }

const std::vector<std::string> kTwo = {"OOV-adviseur", "teamhoofd OOV"};

}  // namespace

TEST_CASE("the municipality that a workspace names is the own one, unless an overlay names another") {
  const Place place;
  CHECK(place.load().pipeline->knowledge().ownMunicipality.empty());
  REQUIRE(place.store()->setSetting(app::municipalitySetting, "GM0344"));
  CHECK(place.load().pipeline->knowledge().ownMunicipality == "GM0344");
  CHECK(place.load({kData, kData / "example" / "overlay.json"}).pipeline->knowledge().ownMunicipality == "GM9001");
  REQUIRE(place.store()->setSetting(app::municipalitySetting, "GM0000"));  // gone after a merger
  CHECK(place.load().pipeline->knowledge().ownMunicipality.empty());
}

TEST_CASE("a workspace that adopted nothing uses what ships") {
  const Place place;
  CHECK(framework(place.load()).version == "1.0.0");
  CHECK_FALSE(fs::exists(place.database));  // asking makes no workspace
  place.store();
  const auto loaded = place.load();
  CHECK(framework(loaded).version == "1.0.0");
  CHECK_FALSE(loaded.notice);
}

TEST_CASE("an adopted variant is used from then on, until it is dropped") {
  const Place place;
  const auto checked = app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": 96})"));
  REQUIRE(checked);
  CHECK(checked->name == "Waterbroek");
  REQUIRE(app::adoptVariant(*place.store(), *checked, kTwo));
  const auto loaded = place.load();
  CHECK(framework(loaded).version == "1.0.0+0.2.0");
  CHECK(framework(loaded).incidentHours == 96);
  CHECK(framework(loaded).hash == checked->hash);
  CHECK_FALSE(loaded.notice);
  CHECK(*app::dropVariant(*place.store()));
  CHECK_FALSE(*app::dropVariant(*place.store()));
  CHECK(framework(place.load()).version == "1.0.0");
}

TEST_CASE("a variant named by hand goes before the adopted one") {
  const Place place;
  const auto checked = app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": 96})"));
  REQUIRE(app::adoptVariant(*place.store(), *checked, kTwo));
  CHECK(framework(place.load(with("1.0.0", R"("limits": {"incident_hours": 24})"))).incidentHours == 24);
  CHECK_FALSE(app::loadInForce(place.database, false, with("1.0.0", R"("limits": {"incident": 24})")));
}

TEST_CASE("a bad variant is refused, and the one before stays in force") {
  const Place place;
  REQUIRE(app::adoptVariant(*place.store(), *app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": 96})")),
                            kTwo));
  const auto refused = app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": -1, "x": 1})"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::knowledge_invalid);
  CHECK(refused.error().detail.find("-1 is below 0") != std::string::npos);
  CHECK(refused.error().detail.find("unknown key 'x'") != std::string::npos);
  CHECK(framework(place.load()).incidentHours == 96);
}

TEST_CASE("a variant that an update no longer fits is left out, and that is said") {
  const Place place;
  auto adopted = *app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": 96})"));
  SECTION("the framework has another major version") {
    adopted.basedOn = "2.0.0";
    adopted.text = with("2.0.0", "").variant->json;
  }
  SECTION("it changes what is no longer there") {
    adopted.text = with("1.0.0", R"("indicators": {"was_er_ooit": {"strength": 1}})").variant->json;
  }
  SECTION("its text was damaged") { adopted.text = adopted.text.substr(0, 50); }
  REQUIRE(app::adoptVariant(*place.store(), adopted, kTwo));
  const auto loaded = place.load();
  REQUIRE(loaded.notice);
  CHECK(loaded.notice->kind == app::VariantNotice::Kind::not_in_force);
  CHECK(loaded.notice->variant == "Waterbroek 0.2.0");
  CHECK(loaded.notice->inForce == "1.0.0");
  CHECK_FALSE(loaded.notice->detail.empty());
  CHECK(framework(loaded).version == "1.0.0");
  CHECK(framework(loaded).hash == framework(app::InForce{*app::Pipeline::load({kData}), {}}).hash);
}

TEST_CASE("a variant made for another version that still fits is used, and that is said") {
  const Place place;
  REQUIRE(app::adoptVariant(*place.store(), *app::checkedVariant(with("1.3.0", R"("limits": {"incident_hours": 96})")),
                            kTwo));
  const auto loaded = place.load();
  REQUIRE(loaded.notice);
  CHECK(loaded.notice->kind == app::VariantNotice::Kind::made_for_another);
  CHECK(loaded.notice->basedOn == "1.3.0");
  CHECK(loaded.notice->inForce == "1.0.0+0.2.0");
  CHECK(framework(loaded).incidentHours == 96);
}

TEST_CASE("a damaged setting is said too") {
  const Place place;
  REQUIRE(place.store()->setSetting("framework_variant", "{\"name\": 3"));
  const auto loaded = place.load();
  REQUIRE(loaded.notice);
  CHECK(loaded.notice->kind == app::VariantNotice::Kind::not_in_force);
  CHECK(framework(loaded).version == "1.0.0");
}

TEST_CASE("knowledge that is wrong by itself is no matter of the variant") {
  const Place place;
  REQUIRE(app::adoptVariant(*place.store(), *app::checkedVariant(with("1.0.0", "")), kTwo));
  const auto loaded = app::loadInForce(place.database, false, {place.folder});
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().code == ErrorCode::knowledge_invalid);
}

TEST_CASE("a file that is no workspace is an error") {
  const Place place;
  std::ofstream(place.database) << "geen werkbestand";
  CHECK(app::loadInForce(place.database, false, {kData}).error().code == ErrorCode::database_not_ours);
}

TEST_CASE("two different people answer for a variant") {
  const Place place;
  const auto checked = app::checkedVariant(with("1.0.0", R"("limits": {"incident_hours": 96})"));
  REQUIRE(checked);
  for (const auto& by :
       {std::vector<std::string>{}, {"OOV-adviseur"}, {"OOV-adviseur", " OOV-adviseur "}, {"OOV-adviseur", " "}})
    CHECK(app::adoptVariant(*place.store(), *checked, by).error().code == ErrorCode::wrong_use);
  REQUIRE(app::adoptVariant(*place.store(), *checked, kTwo));
  CHECK(app::adoptedVariant(*place.store())->value().by == kTwo);
}
