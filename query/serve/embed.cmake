# Writes the files FILES (a list) as rows {"name", content} to OUTPUT.
#   cmake -D OUTPUT=... -D "FILES=a;b" -P embed.cmake
set(rows "")
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    file(READ ${file} content)
    string(APPEND rows "{\"${name}\", R\"embedded(${content})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT} "${rows}")
