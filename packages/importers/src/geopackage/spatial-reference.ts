/** Rows of gpkg_spatial_ref_sys: RD New, and the three that the standard asks for. */
export const RD_NEW_SRS = 28992

export const SPATIAL_REFERENCES = [
  {
    name: 'Amersfoort / RD New',
    id: RD_NEW_SRS,
    organisation: 'EPSG',
    code: 28992,
    definition:
      'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],' +
      'TOWGS84[565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725],AUTHORITY["EPSG","6289"]],' +
      'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],' +
      'PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],' +
      'PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],' +
      'UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]',
  },
  {
    name: 'WGS 84 geodetic',
    id: 4326,
    organisation: 'EPSG',
    code: 4326,
    definition:
      'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],' +
      'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]',
  },
  { name: 'Undefined Cartesian SRS', id: -1, organisation: 'NONE', code: -1, definition: 'undefined' },
  { name: 'Undefined geographic SRS', id: 0, organisation: 'NONE', code: 0, definition: 'undefined' },
] as const
