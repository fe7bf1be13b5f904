# cmake -DDIR=out -DSHELL=shell.html -DASSETS_DIR=assets -DASSETS="a;b" -DPAGE=build/web/twir-submit
#       -DNODE=node -DTERSER=terser -P lay_out_site.cmake
# Starts from an empty folder, so that what was deleted in the sources is gone from the page too.

file(REMOVE_RECURSE ${DIR})
file(MAKE_DIRECTORY ${DIR})
file(COPY_FILE ${SHELL} ${DIR}/index.html)

foreach(asset IN LISTS ASSETS)
  cmake_path(RELATIVE_PATH asset BASE_DIRECTORY ${ASSETS_DIR} OUTPUT_VARIABLE relative)
  cmake_path(GET relative PARENT_PATH folder)
  file(COPY ${asset} DESTINATION ${DIR}/${folder})
endforeach()

cmake_path(GET PAGE FILENAME name)
file(COPY_FILE ${PAGE}.wasm ${DIR}/${name}.wasm)
if(EXISTS ${TERSER})
  execute_process(
    COMMAND ${NODE} ${TERSER} ${PAGE}.js --module --ecma 2020 --compress passes=3 --mangle
            --output ${DIR}/${name}.js
    COMMAND_ERROR_IS_FATAL ANY)
else()
  message("${TERSER} is missing (./scripts/setup brings it): ${name}.js is not minified")
  file(COPY_FILE ${PAGE}.js ${DIR}/${name}.js)
endif()
