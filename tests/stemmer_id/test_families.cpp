// Word families of corruption and law news: every member has the same root, and that root is no
// other family's.
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "stemmer_id/stemmer.hpp"

using namespace telusur;

namespace {

struct Family {
    std::string root;
    std::string members;
};

const Family kFamilies[]{
    {"berantas", "memberantas pemberantasan diberantas berantaslah memberantasnya terberantas"},
    {"selidik", "menyelidiki penyelidikan diselidiki penyelidik penyelidikannya"},
    {"sidik", "menyidik penyidikan disidik penyidik penyidiknya"},
    {"tahan", "menahan penahanan ditahan tahanan bertahan pertahanan ditahannya"},
    {"tetap", "menetapkan penetapan ditetapkan ketetapan tetapkan penetapannya"},
    {"tuntut", "menuntut penuntutan dituntut tuntutan penuntut tuntutannya"},
    {"ada", "mengadakan pengadaan diadakan keberadaan berada adanya"},
    {"tangkap", "menangkap penangkapan tertangkap ditangkap tangkapan penangkapannya"},
    {"periksa", "memeriksa pemeriksaan diperiksa pemeriksa terperiksa"},
    {"dakwa", "mendakwa dakwaan didakwa terdakwa pendakwa dakwaannya"},
    {"sangka", "tersangka disangka menyangka sangkaan disangkakan"},
    {"hukum", "menghukum hukuman dihukum terhukum penghukuman"},
    {"adil", "mengadili pengadilan diadili keadilan peradilan ketidakadilan"},
    {"jaksa", "kejaksaan jaksanya"},
    {"sita", "menyita penyitaan disita sitaan menyitanya"},
    {"geledah", "menggeledah penggeledahan digeledah"},
    {"suap", "menyuap penyuapan disuap suapnya penyuap"},
    {"korupsi", "mengorupsi dikorupsi korupsinya mengkorupsi"},
    {"gelap", "menggelapkan penggelapan digelapkan"},
    {"tipu", "menipu penipuan ditipu penipu tertipu"},
    {"palsu", "memalsukan pemalsuan dipalsukan"},
    {"vonis", "memvonis divonis vonisnya"},
    {"putus", "memutuskan putusan diputuskan keputusan pemutusan"},
    {"lapor", "melaporkan laporan dilaporkan pelapor terlapor pelaporan"},
    {"saksi", "menyaksikan kesaksian disaksikan bersaksi persaksian"},
    {"bukti", "membuktikan pembuktian terbukti dibuktikan buktinya"},
    {"gugat", "menggugat gugatan digugat penggugat tergugat"},
    {"bebas", "membebaskan pembebasan dibebaskan kebebasan bebasnya"},
    {"anggar", "anggaran menganggarkan dianggarkan penganggaran anggarannya"},
    {"langgar", "melanggar pelanggaran dilanggar pelanggar"},
    {"tanggungjawab", "pertanggungjawaban mempertanggungjawabkan dipertanggungjawabkan "
                      "tanggung-jawab"},
    {"salahguna", "penyalahgunaan menyalahgunakan disalahgunakan"},
    {"tandatangan", "menandatangani ditandatangani penandatanganan"},
    {"tindaklanjut", "menindaklanjuti ditindaklanjuti"},
    {"sebarluas", "menyebarluaskan disebarluaskan penyebarluasan"},
};

} // namespace

TEST_CASE("the members of a family have its root") {
    const Stemmer stemmer;
    for (const Family& family : kFamilies) {
        std::istringstream members(family.members);
        for (std::string word; members >> word;) {
            CAPTURE(word);
            CHECK(stemmer.stem(word) == family.root);
        }
        CHECK(stemmer.stem(family.root) == family.root);
    }
}

TEST_CASE("capitals do not part a family") {
    const Stemmer stemmer;
    for (const char* word : {"pemberantasan", "kejaksaan", "pengadilan", "pengadaan"})
        CHECK(stemmer.stem(word, Evidence::capital) == stemmer.stem(word));
}
