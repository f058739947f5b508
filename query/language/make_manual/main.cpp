// Makes of SYNTAX.md what `telusur help query` prints, and the man page telusur-query-language(7).
// Use: make_manual SYNTAX.md TEXT_AS_A_STRING_LITERAL MAN_PAGE
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>

#include "query/language/make_manual/markdown.hpp"

namespace telusur {
namespace {

// What a table explains, and how: the last cell explains the others.
struct Row {
    std::string item, explanation;
};

Row row_of(const Block& block) {
    Row row;
    for (std::size_t i = 0; i + 1 < block.cells.size(); ++i)
        if (!block.cells[i].empty()) row.item += (row.item.empty() ? "" : ", ") + block.cells[i];
    row.explanation = block.cells.back();
    return row;
}

// ---- text

std::string without_marks(std::string text) {
    std::erase(text, '`');
    return text;
}

// A heading in capitals; code keeps its own.
std::string capitals(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

// Columns of UTF-8 text.
std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    for (const char c : text) columns += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return columns;
}

std::string wrapped(const std::string& text, std::size_t indent) {
    constexpr std::size_t kWidth = 78;
    std::string out;
    std::size_t column = 0;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (column > 0 && column + 1 + width(word) > kWidth) {
            out += '\n';
            column = 0;
        }
        out += column == 0 ? std::string(indent, ' ') : " ";
        column += column == 0 ? indent + width(word) : 1 + width(word);
        out += word;
    }
    return out + '\n';
}

std::string text_of(const Block& block) {
    constexpr std::size_t kIndent = 6;
    switch (block.kind) {
    case Block::Kind::heading:
        return (block.level == 1 ? "" : "\n") + capitals(block.cells.front()) + '\n';
    case Block::Kind::paragraph: return '\n' + wrapped(without_marks(block.cells.front()), 0);
    case Block::Kind::row: {
        const Row row = row_of(block);
        return '\n' + wrapped(without_marks(row.item), 2)
               + wrapped(without_marks(row.explanation), kIndent);
    }
    }
    return {};
}

// ---- man page

// Code in bold; what roff would take for its own is escaped.
std::string roff(std::string_view text) {
    std::string out;
    bool is_code = false;
    for (const char c : text) {
        if (c == '`') {
            is_code = !is_code;
            out += is_code ? "\\fB" : "\\fR";
        } else if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (c == '~') {
            out += "\\(ti";
        } else {
            out += c;
        }
    }
    return out;
}

std::string man_of(const Block& block) {
    switch (block.kind) {
    case Block::Kind::heading:
        return block.level == 1 ? std::string() : ".SH " + capitals(block.cells.front()) + '\n';
    case Block::Kind::paragraph: return ".PP\n\\&" + roff(block.cells.front()) + '\n';
    case Block::Kind::row: {
        const Row row = row_of(block);
        return ".TP\n\\&" + roff(row.item) + "\n\\&" + roff(row.explanation) + '\n';
    }
    }
    return {};
}

constexpr std::string_view kManHead =
    ".TH TELUSUR-QUERY-LANGUAGE 7 \"November 26, 2026\"\n"
    ".SH NAME\n"
    "telusur\\-query\\-language \\- what telusur search understands\n"
    ".SH DESCRIPTION\n";
constexpr std::string_view kManFoot =
    ".SH SEE ALSO\n\\fBtelusur\\fR(1), \\fBtelusur\\-index\\fR(1)\n";

int make_manual(const char* syntax, const char* text_file, const char* man_file) {
    std::ifstream in(syntax);
    std::ofstream text(text_file), man(man_file);
    if (!in || !text || !man) {
        std::cerr << "make_manual: cannot open " << (in ? text_file : syntax) << '\n';
        return 1;
    }
    man << kManHead;
    // A literal a block, for compilers need not take long ones.
    for (const Block& block : read_markdown(in)) {
        text << "R\"manual(" << text_of(block) << ")manual\"\n";
        man << man_of(block);
    }
    man << kManFoot;
    return text.flush() && man.flush() ? 0 : 1;
}

} // namespace
} // namespace telusur

int main(int argc, char** argv) {
    constexpr int kArguments = 4;
    if (argc != kArguments) {
        std::cerr << "usage: make_manual SYNTAX.md TEXT MAN_PAGE\n";
        return 1;
    }
    return telusur::make_manual(argv[1], argv[2], argv[3]);
}
