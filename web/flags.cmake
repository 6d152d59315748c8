# What every object of the page is compiled with. Exceptions only because cereal throws; the native
# WebAssembly kind is smaller and faster than the emulated one.
add_compile_options(-fwasm-exceptions)
# What every engine with those exceptions has as well: memory is copied by one instruction, numbers are turned into
# others without a call.
add_compile_options(-mbulk-memory -msign-ext -mnontrapping-fptoint)
add_link_options(-fwasm-exceptions)
set(CMAKE_CXX_FLAGS_RELEASE "-Oz -flto -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-Oz -flto -DNDEBUG")
set(CMAKE_EXE_LINKER_FLAGS_RELEASE "-Oz -flto")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g2")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g2")
set(CMAKE_EXE_LINKER_FLAGS_DEBUG "-O1 -g2")
