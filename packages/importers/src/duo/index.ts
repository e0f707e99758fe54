export { readSchools } from './read-schools.ts'
