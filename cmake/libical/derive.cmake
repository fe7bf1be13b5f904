# cmake -DPERL=perl -DSCRIPTS=dir -DSCRIPT=x.pl -DFORM=h|c -DTEMPLATE=x.h.in -DTABLES="a;b" -DOUT=x.h -P derive.cmake
# One of libical's sources, as its script writes it to standard output.

execute_process(
  COMMAND ${PERL} -I ${SCRIPTS} ${SCRIPTS}/${SCRIPT} -i ${TEMPLATE} -${FORM} ${TABLES}
  OUTPUT_FILE ${OUT}
  COMMAND_ERROR_IS_FATAL ANY)
