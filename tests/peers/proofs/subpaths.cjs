// `require` of every subpath gives what `import` of it gives.
const manifest = require('seekpass-conformance/package.json');

async function compare() {
  const places = Object.keys(manifest.exports).filter((place) => !place.endsWith('.json'));
  for (const place of places) {
    const name = `seekpass-conformance${place.slice(1)}`;
    const required = Object.keys(require(name)).sort().join();
    const imported = Object.keys(await import(name))
      .sort()
      .join();
    if (required !== imported) throw new Error(`${name}: ${required} is not ${imported}`);
  }
  console.log(`${places.length} subpaths on Node ${process.versions.node}`);
}

void compare();
