/** The operations of schema/operations, by name. */
export type Operation =
  | 'AllHospitalsSchedules'
  | 'AuditLogs'
  | 'DepartmentAudits'
  | 'DepartmentPage'
  | 'Departments'
  | 'DoctorDetail'
  | 'DoctorStatistics'
  | 'Doctors'
  | 'FamilyAppointments'
  | 'FamilyVisits'
  | 'HospitalDepartments'
  | 'HospitalSchedules'
  | 'MajorDepartments'
  | 'MyAppointments'
  | 'MyPatients'
  | 'MyWorkday'
  | 'PatientDetails'
  | 'QueueChanged'
  | 'ScheduleDetail'
  | 'Schedules'
  | 'Search'
  | 'Statistics'

/** What failed, whichever dialect said so. E_RATE_LIMIT, E_DEPENDENCY and E_INTERNAL are tried again. */
export type Kind =
  | 'E_AUTH' | 'E_PERM' | 'E_VALIDATE' | 'E_CONFLICT' | 'E_NOT_FOUND' | 'E_RATE_LIMIT' | 'E_DEPENDENCY' | 'E_INTERNAL'
  | 'E_ACTION' | 'E_ARG'

export class GuahaoError extends Error {
  kind: Kind
  /** The dialect's own code, as the server sent it. */
  code?: number | string
  /** The HTTP status; absent when no answer came. */
  status?: number
  /** Names the request in the server's log. */
  requestId?: string
  /** Seconds after which the server wants to be asked again, or 0. */
  retryAfter?: number
  details?: unknown
  /** What a query answered beside its errors. */
  data?: unknown
}

export interface Settings {
  /** Such as `https://his.example`, without a path. */
  origin: string
  /** Where the token is kept; `mamage_jwt_token` when absent. */
  storageKey?: string
  /** Milliseconds for a request; 15,000 when absent. Uploads and downloads have 60,000. */
  timeout?: number
  /** How often what may be tried again is; 3 when absent. */
  retries?: number
  /** Gets a new token for one that has died, or an empty text. Without it, who came by WeChat is signed in by WeChat again. */
  renew?: () => Promise<string>
  /** Called once when a token has died and no new one is to be had. */
  onSignedOut?: () => void
}

/** A write keeps its key however often it is sent; name one to keep it over a restart of the page too. */
export interface WriteOptions {
  idempotencyKey?: string
}

export interface UploadOptions extends WriteOptions {
  /** The name of the form's file; `file` when absent. */
  name?: string
  formData?: Record<string, string>
  timeout?: number
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Guahao {
  /** Reads by a committed operation. Rejects when the answer has errors; what came beside them is the error's `data`. */
  query<T = any>(operation: Operation, variables?: Record<string, unknown>): Promise<T>
  get<T = any>(path: string, query?: Query): Promise<T>
  post<T = any>(path: string, body?: unknown, options?: WriteOptions): Promise<T>
  put<T = any>(path: string, body?: unknown, options?: WriteOptions): Promise<T>
  del<T = any>(path: string, options?: WriteOptions): Promise<T>
  /** A function of the care house. */
  call<T = any>(name: string, action: string, payload?: object, options?: { clientToken?: string }): Promise<T>
  upload<T = any>(path: string, filePath: string, options?: UploadOptions): Promise<T>
  /** The path of the downloaded file, for wx.saveFile or wx.openDocument. */
  download(path: string, query?: Query, options?: { timeout?: number }): Promise<string>
  /** The whole address of a picture or a file that an answer named. */
  url(path: string): string
  /** The token that is kept, or an empty text. */
  token(): string
  signIn(phonenumber: string, password: string): Promise<string>
  signInWithWeChat(): Promise<string>
  /** Keeps a token that came by another way, such as the one of a registration. */
  adopt(token: string): string
  signOut(): Promise<void>
}

export function connect(settings: Settings): Guahao
