"""The town's map: one PMTiles file for the whole town, made from an OpenStreetMap extract or invented for practice."""
