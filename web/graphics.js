// The drawing backend asks WebGL for its state before every picture and puts it back afterwards. Each
// such question waits for the graphics process; but since the state is always put back, the answer is
// the one of the first time, so that one is kept. Nothing else uses this context.

export function rememberState(canvas) {
    const gl = canvas.getContext("webgl2");
    if (!gl) return;
    for (const name of ["getParameter", "isEnabled"]) {
        const ask = gl[name].bind(gl);
        const known = new Map();
        gl[name] = (what) => {
            if (!known.has(what)) known.set(what, ask(what));
            return known.get(what);
        };
        canvas.addEventListener("webglcontextlost", () => known.clear());
    }
}
