# twir_web_page(target name SOURCES...): an ES module name.js + name.wasm that draws with Dear ImGui.
# twir_site(target dir page shell assets_dir ASSETS...): lays out a page's folder, JavaScript minified.

function(twir_web_page target name)
  add_executable(${target} ${ARGN})
  twir_own(${target})
  target_link_libraries(${target} PRIVATE imgui)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .js)
  target_link_options(${target} PRIVATE
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc -sASSERTIONS=0
    -sJS_MATH  # sine and cosine for arcs: the C library's bring tables that are larger than the arcs' code
    # Only what every browser with WebGL2 has: no fall-backs in the JavaScript.
    -sWASM_BIGINT -sTEXTDECODER=2 -sPOLYFILL=0 -sSUPPORT_LONGJMP=0
    -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
    # main() is called by the page's own code, which hears what it throws, and may do something else meanwhile.
    -sINVOKE_RUN=0 -sEXPORTED_RUNTIME_METHODS=callMain
    -sINCOMING_MODULE_JS_API=canvas,locateFile)
endfunction()

find_program(TWIR_NODE NAMES node nodejs NO_CMAKE_FIND_ROOT_PATH DOC "Lays out what was built")

function(twir_site target dir page shell assets_dir)
  set(scripts ${PROJECT_SOURCE_DIR}/scripts)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/${target}.stamp)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${TWIR_NODE} ${scripts}/lay-out-site.mjs ${dir} ${shell} ${assets_dir}
            $<TARGET_FILE_DIR:${page}>/$<TARGET_FILE_BASE_NAME:${page}> ${ARGN}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${page} ${shell} ${ARGN} ${scripts}/package-lock.json ${scripts}/lay-out-site.mjs ${scripts}/icons.mjs
    COMMENT "Laying out ${dir}"
    VERBATIM)
  add_custom_target(${target} ALL DEPENDS ${stamp})
endfunction()
