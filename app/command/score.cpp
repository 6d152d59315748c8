// intergrappes score INPUT: the self-assessment is not built yet.

#include <ostream>

#include "app/command/command.h"
#include "app/command/words.h"

namespace command {

int score(const Arguments& arguments, Streams streams) {
    streams.err << not_yet_score(arguments.language) << '\n';
    return kUsage;
}

}  // namespace command
