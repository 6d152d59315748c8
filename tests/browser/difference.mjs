// Screenshots as numbers, read by the browser that took them.

// For two PNG of one size: how many pixels differ by more than the rounding of a graphics card (two
// levels of 255), and the mean lightness (0 to 1) of each.
export async function compare(page, first, second) {
  const given = [first, second].map((bytes) => bytes.toString("base64"));
  return page.evaluate(async (list) => {
    const [one, two] = await Promise.all(list.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
      canvas.drawImage(picture, 0, 0);
      return canvas.getImageData(0, 0, picture.width, picture.height).data;
    }));
    let different = Math.abs(one.length - two.length) / 4;
    const sums = [0, 0];
    for (let at = 0; at < Math.min(one.length, two.length); at += 4) {
      const apart = [0, 1, 2].map((channel) => Math.abs(one[at + channel] - two[at + channel]));
      if (Math.max(...apart) > 2) different += 1;
      for (const [index, data] of [one, two].entries())
        sums[index] += (data[at] + data[at + 1] + data[at + 2]) / 765;
    }
    const light = sums.map((sum, index) => sum / ([one, two][index].length / 4));
    return { different, light };
  }, given);
}
