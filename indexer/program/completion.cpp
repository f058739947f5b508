#include "indexer/program/completion.hpp"

#include <string>

namespace telusur {
namespace {

// The name of a shell function: telusur-index -> _telusur_index.
std::string function_name(const Program& program) {
    std::string name = "_" + std::string(program.name);
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
}

std::string command_names(const Program& program) {
    std::string names;
    for (const Command& command : program.commands) names += std::string(command.name) + ' ';
    return names + "help completion --help --version";
}

std::string topic_names(const Program& program) {
    std::string names;
    for (const HelpTopic& topic : program.topics) names += std::string(topic.name) + ' ';
    return names;
}

std::string option_names(const Command& command) {
    std::string names;
    const Invocation invocation = command.declare();
    for (const auto& option : invocation.options.options())
        names += "--" + option->long_name() + ' ';
    return names + "--help";
}

// Within single quotes of a shell; fish and the others read \' otherwise, so there is none.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' || c == '\\' ? ' ' : c;
    return out + '\'';
}

// bash, and zsh by its own bashcompinit.
void print_bash(std::ostream& out, const Program& program) {
    const std::string function = function_name(program);
    out << function << "() {\n"
        << "    local word=\"${COMP_WORDS[COMP_CWORD]}\"\n"
        << "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        << "        COMPREPLY=($(compgen -W " << quoted(command_names(program))
        << " -- \"$word\"))\n"
        << "        return\n    fi\n"
        << "    local options=''\n"
        << "    case \"${COMP_WORDS[1]}\" in\n";
    for (const Command& command : program.commands)
        out << "    " << command.name << ") options=" << quoted(option_names(command)) << " ;;\n";
    out << "    help) options=" << quoted(topic_names(program) + command_names(program)) << " ;;\n"
        << "    completion) options='bash zsh fish' ;;\n"
        << "    esac\n"
        << "    case \"$word${COMP_WORDS[1]}\" in\n"
        << "    -*|*help|*completion) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;\n"
        << "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n"
        << "    esac\n"
        << "}\n"
        << "complete -o filenames -F " << function << ' ' << program.name << '\n';
}

void print_fish(std::ostream& out, const Program& program) {
    const std::string complete = "complete -c " + std::string(program.name);
    for (const Command& command : program.commands) {
        out << complete << " -n __fish_use_subcommand -a " << command.name << " -d "
            << quoted(command.summary) << '\n';
        const Invocation invocation = command.declare();
        for (const auto& option : invocation.options.options()) {
            out << complete << " -n "
                << quoted("__fish_seen_subcommand_from " + std::string(command.name)) << " -l "
                << option->long_name();
            if (option->semantic()->max_tokens() > 0) out << " -r";
            out << " -d " << quoted(option->description()) << '\n';
        }
    }
    out << complete << " -n __fish_use_subcommand -a 'help completion'\n"
        << complete << " -n '__fish_seen_subcommand_from help' -f -a "
        << quoted(topic_names(program) + command_names(program)) << '\n'
        << complete << " -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n";
}

} // namespace

void print_completion(std::ostream& out, const Program& program, std::string_view shell) {
    if (shell == "fish") {
        print_fish(out, program);
        return;
    }
    if (shell == "zsh") out << "autoload -U +X bashcompinit && bashcompinit\n";
    print_bash(out, program);
}

} // namespace telusur
