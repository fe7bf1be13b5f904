# libical: RFC 5545's content lines, values and recurrence rules. Of its sources those are compiled that the core asks;
# some are written by its own Perl scripts from its tables of properties, parameters and values.

twir_source(TWIR_LIBICAL_DIR src/libical/icalrecur.c "${PROJECT_SOURCE_DIR}/.deps/libical3" "libical 3.0 source tree")
find_program(TWIR_PERL perl REQUIRED NO_CMAKE_FIND_ROOT_PATH DOC "Writes the derived sources of libical")

set(libical_source ${TWIR_LIBICAL_DIR}/src/libical)
set(libical_data ${TWIR_LIBICAL_DIR}/design-data)
set(libical_out ${CMAKE_BINARY_DIR}/libical)
file(MAKE_DIRECTORY ${libical_out})

# The version's header, which only names it.
foreach(part MAJOR MINOR PATCH)
  set(LIBICAL_LIB_${part}_VERSION 0)
endforeach()
set(LIBICAL_LIB_MAJOR_VERSION 3)
configure_file(${libical_source}/icalversion.h.cmake ${libical_out}/icalversion.h @ONLY)

set(libical_derived)
function(libical_derive name script)  # NAME SCRIPT TABLES...
  set(scripts ${TWIR_LIBICAL_DIR}/scripts)
  foreach(form h c)
    add_custom_command(
      OUTPUT ${libical_out}/${name}.${form}
      COMMAND ${CMAKE_COMMAND} -DPERL=${TWIR_PERL} -DSCRIPTS=${scripts} -DSCRIPT=${script} -DFORM=${form}
              -DTEMPLATE=${libical_source}/${name}.${form}.in "-DTABLES=${ARGN}" -DOUT=${libical_out}/${name}.${form}
              -P ${PROJECT_SOURCE_DIR}/cmake/libical/derive.cmake
      DEPENDS ${libical_source}/${name}.${form}.in ${scripts}/${script} ${ARGN}
              ${PROJECT_SOURCE_DIR}/cmake/libical/derive.cmake
      COMMENT "Writing ${name}.${form} of libical"
      VERBATIM)
    list(APPEND libical_derived ${libical_out}/${name}.${form})
  endforeach()
  set(libical_derived ${libical_derived} PARENT_SCOPE)
endfunction()
libical_derive(icalderivedproperty mkderivedproperties.pl ${libical_data}/properties.csv ${libical_data}/value-types.csv)
libical_derive(icalderivedparameter mkderivedparameters.pl ${libical_data}/parameters.csv)
libical_derive(icalderivedvalue mkderivedvalues.pl ${libical_data}/value-types.csv)

set(libical_sources)
foreach(name caldate icalarray icalattach icalcomponent icalduration icalenums icalerror icalmemory icalparameter
             icalparser icalperiod icalproperty icalrecur icaltime icaltypes icalvalue pvl)
  list(APPEND libical_sources ${libical_source}/${name}.c)
endforeach()
twir_third_party(libical ${libical_source}
  ${libical_sources} ${libical_derived} ${PROJECT_SOURCE_DIR}/cmake/libical/no_time_zones.c)
target_include_directories(libical SYSTEM PUBLIC ${libical_out})
target_include_directories(libical SYSTEM PRIVATE ${PROJECT_SOURCE_DIR}/cmake/libical)
target_compile_definitions(libical PRIVATE HAVE_CONFIG_H)
