#pragma once
// A function to call now, never to keep: what a parameter of type "any callable" costs least as.
// std::function would copy the callable and carry a class of its own for each lambda, which in a
// page made of lambdas is a tenth of the program.

namespace base {

template <typename Signature>
class FunctionRef;

template <typename Result, typename... Given>
class FunctionRef<Result(Given...)> {
public:
    // The callable must outlive the call; a lambda in an argument list does.
    template <typename Callable>
    FunctionRef(const Callable& callable)
        : callable_(&callable), call_([](const void* what, Given... given) -> Result {
              return (*static_cast<const Callable*>(what))(given...);
          }) {}

    Result operator()(Given... given) const { return call_(callable_, given...); }

private:
    const void* callable_;
    Result (*call_)(const void*, Given...);
};

}  // namespace base
