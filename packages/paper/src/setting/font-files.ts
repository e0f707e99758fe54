import { fileURLToPath } from 'node:url'

const FACES = [
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
]

/** Paths of the faces of Source Sans 3 that paper uses; the screens have the same letter. */
export const fontFiles = (): readonly string[] => FACES.map((face) => fileURLToPath(face))
