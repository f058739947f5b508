#include "indexer/read/feed/mend_xml.hpp"

#include <doctest/doctest.h>

using namespace telusur;

TEST_CASE("mend_xml: broken XML -> XML") {
    struct Row {
        std::string_view why, xml, mended;
        bool is_cut = false;
    };
    const Row rows[] = {
        {"nothing is broken", "<a b=\"c\">d<e/></a>", "<a b=\"c\">d<e/></a>"},
        {"an element is not closed", "<a><b>c</a>", "<a><b>c</b></a>"},
        {"closed in the wrong order", "<a><b><c>d</b></c></a>", "<a><b><c>d</c></b></a>"},
        {"closed but not open", "<a>b</c></a>", "<a>b</a>"},
        {"HTML's empty elements", "<a>b<br>c<IMG src=d></a>", "<a>b<br/>c<IMG src=\"d\"/></a>"},
        {"no tag", "<a>1 < 2 <3</a>", "<a>1 &lt; 2 &lt;3</a>"},
        {"attributes without marks", "<a b=c d e='\"'></a>", "<a b=\"c\" d=\"\" e=\"&quot;\"></a>"},
        {"an attribute twice", "<a b='1' b='2'/>", "<a b=\"1\"/>"},
        {"an attribute without end", "<a b=\"c>d</a>", "<a b=\"c\">d</a>"},
        {"a tag without end", "<a><b <c/></b></a>", "<a><b><c/></b></a>"},
        {"comments and instructions", "<a><!-- < -->b<?c d?><!e></a>", "<a>b</a>"},
        {"lines stay", "<a\nb=\"c\"><!--\n\n-->d\n</a>", "<a\n b=\"c\">\n\nd\n</a>"},
        {"CDATA", "<a><![CDATA[<b>]]></a>", "<a><![CDATA[<b>]]></a>"},
        {"what follows the root element", "<a></a><br><b>Warning", "<a></a>"},
        {"cut in text", "<a><b>c", "<a><b>c</b></a>", true},
        {"cut in a tag", "<a><b c", "<a><b c=\"\"></b></a>", true},
        {"cut in CDATA", "<a><![CDATA[b", "<a><![CDATA[b]]></a>", true},
        {"cut in a comment", "<a>b<!-- c", "<a>b</a>", true},
        {"cut in an end tag", "<a>b</a", "<a>b</a>"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        const MendedXml mended = mend_xml(row.xml);
        CHECK(mended.text == row.mended);
        CHECK(mended.is_cut == row.is_cut);
    }
}

TEST_CASE("mend_xml: the time grows with the length only") {
    std::string xml = "<a>";
    for (int i = 0; i < 200'000; ++i) xml += "<b>";
    for (int i = 0; i < 200'000; ++i) xml += "</c>";
    CHECK(mend_xml(xml).is_cut);
}
